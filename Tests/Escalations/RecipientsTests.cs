using Risk.Escalations;
using Risk.Notifications;
using Risk.Tests.People;

namespace Risk.Tests.Escalations;

public sealed class RecipientsTests
{
    [Theory]
    [InlineData("on-call@company.com", RecipientForm.Email)]
    [InlineData("a.b+c@desk.co.uk", RecipientForm.Email)]
    [InlineData("root@localhost", RecipientForm.Email)]
    [InlineData("no at.com", RecipientForm.Malformed)]
    [InlineData("a@", RecipientForm.Malformed)]
    [InlineData("@b.com", RecipientForm.Malformed)]
    [InlineData("a@b@c.com", RecipientForm.Malformed)]
    [InlineData("a@b.com\r\nBcc: x@y.com", RecipientForm.Malformed)]
    [InlineData("a@b.com\n", RecipientForm.Malformed)]
    [InlineData("Ann <a@b.com>", RecipientForm.Malformed)]
    [InlineData("+1234567890", RecipientForm.Number)]
    [InlineData("+1234567", RecipientForm.Number)] // 7 digits
    [InlineData("+123456", RecipientForm.Malformed)]
    [InlineData("+123456789012345", RecipientForm.Number)] // 15 digits
    [InlineData("+1234567890123456", RecipientForm.Malformed)]
    [InlineData("+0234567890", RecipientForm.Malformed)]
    [InlineData("1234567890", RecipientForm.Malformed)]
    [InlineData("https://hooks.company.com/risk?x=1", RecipientForm.Url)]
    [InlineData("http://hooks.company.com/risk", RecipientForm.Malformed)]
    [InlineData("http://localhost:9000/hook", RecipientForm.Url)]
    [InlineData("http://127.0.0.1/hook", RecipientForm.Url)]
    [InlineData("http://[::1]:9000/", RecipientForm.Url)]
    [InlineData("http://127.0.0.1.evil.com/", RecipientForm.Malformed)]
    [InlineData("https://user:secret@company.com/", RecipientForm.Malformed)]
    [InlineData("ftp://company.com/", RecipientForm.Malformed)]
    [InlineData("file:///etc/passwd", RecipientForm.Malformed)]
    [InlineData("user:ann", RecipientForm.Contact)]
    [InlineData("role:risk_manager", RecipientForm.Contact)]
    [InlineData("role:", RecipientForm.Malformed)]
    [InlineData("group:x", RecipientForm.Malformed)]
    [InlineData("", RecipientForm.Malformed)]
    public void FormOf_Recipient_IsRead(string recipient, RecipientForm form) =>
        Recipients.FormOf(recipient).ShouldBe(form);

    [Theory]
    [InlineData(NotificationType.Email, true, false, false)]
    [InlineData(NotificationType.Sms, false, true, false)]
    [InlineData(NotificationType.Both, true, true, false)]
    [InlineData(NotificationType.Webhook, false, false, true)]
    public void Accepts_Type_TakesItsForms(NotificationType type, bool email, bool number, bool url)
    {
        type.Accepts(RecipientForm.Email).ShouldBe(email);
        type.Accepts(RecipientForm.Number).ShouldBe(number);
        type.Accepts(RecipientForm.Url).ShouldBe(url);
        type.Accepts(RecipientForm.Contact).ShouldBeTrue();
        type.Accepts(RecipientForm.Malformed).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a@b.com", NotificationType.Email, Channel.Email)]
    [InlineData("a@b.com", NotificationType.Both, Channel.Email)]
    [InlineData("+1234567890", NotificationType.Sms, Channel.Sms)]
    [InlineData("+1234567890", NotificationType.Both, Channel.Sms)]
    [InlineData("https://b.com/", NotificationType.Webhook, Channel.Webhook)]
    public void Resolve_Address_IsReachedByItsChannel(string recipient, NotificationType type, Channel channel) =>
        Resolve(type, recipient).ShouldBe([new(recipient, channel, null)]);

    [Theory]
    [InlineData("user:zoe", NotificationType.Both, "no contact zoe is known")]
    [InlineData("role:cro", NotificationType.Both, "nobody has the role cro and there is no schedule cro")]
    [InlineData("user:ann", NotificationType.Webhook, "Ann Lee has no address for webhook")]
    [InlineData("user:cyd", NotificationType.Both, "Cyd Orr has no address for email or sms")]
    [InlineData("+1234567890", NotificationType.Email, "+1234567890 has no address for email")]
    public void Resolve_WithoutAddress_SaysWhy(string recipient, NotificationType type, string why) =>
        Resolve(type, recipient).ShouldHaveSingleItem().UnreachableBecause.ShouldBe(why);

    [Theory]
    [InlineData("user:ann", NotificationType.Email, "email ann@desk.example")]
    [InlineData("user:ann", NotificationType.Sms, "sms +12025550101")]
    [InlineData("user:ann", NotificationType.Both, "email ann@desk.example, sms +12025550101")]
    [InlineData("user:bob", NotificationType.Both, "email bob@desk.example")]
    [InlineData("user:bob", NotificationType.Sms, "email bob@desk.example")] // has no number and prefers email
    [InlineData("user:cyd", NotificationType.Webhook, "webhook https://hooks.desk.example/cyd")]
    [InlineData("role:desk", NotificationType.Email, "email ann@desk.example, email bob@desk.example")]
    public void Resolve_Contact_IsReachedByTheStepsChannels(string recipient, NotificationType type, string reached) =>
        string.Join(", ", Resolve(type, recipient).Select(
            t => $"{t.Channel.ToString().ToLowerInvariant()} {t.Recipient}")).ShouldBe(reached);

    [Fact]
    public void Resolve_PersonByTwoNamesAndTheAddress_IsReachedOnce() =>
        Resolve(NotificationType.Email, "role:desk", "user:ann", "ann@desk.example", "user:bob")
            .Select(target => (target.Person, target.Recipient))
            .ShouldBe([("ann", "ann@desk.example"), ("bob", "bob@desk.example")]);

    [Fact]
    public void Resolve_PreferredChannelInstead_SaysSo() =>
        Resolve(NotificationType.Sms, "user:bob").ShouldHaveSingleItem().Words
            .ShouldBe("user:bob is Bob Ray; Bob Ray has no address for sms, so by email");

    private static ImmutableArray<Target> Resolve(NotificationType type, params string[] recipients) =>
        Recipients.Resolve(
            new("now", TimeSpan.Zero, [.. recipients], type), Rotas.Book(), Rotas.At("2026-01-05T09:00Z"));
}
