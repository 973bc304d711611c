using Risk.Notifications;
using Risk.People;
using static Risk.Tests.People.Rotas;

namespace Risk.Tests.People;

public sealed class AddressBookTests
{
    private static readonly Schedule Desk = Of("UTC", Layer(RotationUnit.Daily)) with { Id = "desk" };

    [Theory]
    [InlineData("user:ann", "ann", "user:ann is Ann Lee")]
    [InlineData("user:zoe", "", "no contact zoe is known")]
    [InlineData("role:desk", "ann bob", "role:desk is Ann Lee, Bob Ray")]
    [InlineData("role:quant", "bob", "role:quant is Bob Ray")]
    [InlineData("role:cro", "", "nobody has the role cro and there is no schedule cro")]
    public void Find_WithoutSchedules_IsByContactOrRole(string recipient, string who, string words)
    {
        Found found = Book().Find(recipient, At("2026-01-05T09:00Z"));
        string.Join(" ", found.Contacts.Select(c => c.Id)).ShouldBe(who);
        found.Words.ShouldBe(words);
    }

    [Theory]
    [InlineData("2026-01-05T08:00Z", "", "nobody is on call in desk")]
    [InlineData("2026-01-05T09:00Z", "ann", "role:desk is Ann Lee, on call in desk by layer week")]
    [InlineData("2026-01-07T09:00Z", "cyd", "role:desk is Cyd Orr, on call in desk by layer week")]
    public void Find_RoleWithASchedule_IsWhoeverIsOnCall(string at, string who, string words)
    {
        Found found = Book(Desk).Find("role:desk", At(at));
        string.Join(" ", found.Contacts.Select(c => c.Id)).ShouldBe(who);
        found.Words.ShouldBe(words);
    }

    [Fact]
    public void Find_OnCallButNoContact_SaysSo() =>
        Book(Desk with { Layers = [Desk.Layers[0] with { Members = ["zoe"] }] })
            .Find("role:desk", At("2026-01-05T09:00Z")).Words.ShouldBe(
            "zoe, on call in desk, is no contact that is known");

    [Theory]
    [InlineData(Channel.Sms, null, "", "sms email webhook")]
    [InlineData(Channel.Email, null, "", "email sms webhook")]
    [InlineData(Channel.Email, Channel.Webhook, "", "email webhook sms")]
    [InlineData(Channel.Sms, Channel.Email, "webhook", "sms email webhook")]
    [InlineData(Channel.Email, Channel.Email, "webhook sms", "email webhook sms")]
    public void InOrder_AskedPreferredFallbackThenTheRest(Channel asked, Channel? preferred, string order, string found)
    {
        Contact contact = Ann with
        {
            Channels = [new(Channel.Email, "e"), new(Channel.Sms, "s"), new(Channel.Webhook, "w")],
            Preferred = preferred,
            FallbackOrder = [.. order.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
                one => Enum.Parse<Channel>(one, ignoreCase: true))],
        };
        string.Join(" ", contact.InOrder(asked).Select(one => one.Channel.ToString().ToLowerInvariant()))
            .ShouldBe(found);
    }

    [Fact]
    public void InOrder_ChannelThatTheContactLacks_IsLeftOut() =>
        (Ann with { Channels = [new(Channel.Sms, "s")] }).InOrder(Channel.Email).Select(one => one.Address)
            .ShouldBe(["s"]);

    [Fact]
    public void Behind_Names_FindsTheSameInLess()
    {
        AddressBook whole = Book(Desk);
        foreach (string name in (string[])["user:ann", "role:desk", "role:quant", "user:zoe", "role:cro"])
        {
            AddressBook part = whole.Behind([name]);
            Found found = part.Find(name, At("2026-01-06T10:00Z"));
            found.Words.ShouldBe(whole.Find(name, At("2026-01-06T10:00Z")).Words);
        }
        whole.Behind(["user:cyd"]).Contacts.Keys.ShouldBe(["cyd"]);
    }
}
