using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Messages;

/// <summary>Templates are versioned, bad ones are refused with their place, their rows follow.</summary>
public sealed class MessageTemplatesGrainTests
{
    private static readonly MessageTemplate Mail = new(
        "mail", null, Channel.Email, null, "{{upper severity}} {{portfolio}}", "{{standing}}", "<p>{{portfolio}}</p>",
        SavedBy: "kim");

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Put_Changes_AreVersionsThatCanBeRolledBack()
    {
        await using EngineHost host = await world.StartAsync();
        (await Grain(host).Put(Mail)).Value!.Version.ShouldBe(1);
        (await Grain(host).Put(Mail)).Code.ShouldBe(OutcomeCode.Unchanged);
        (await Grain(host).Put(Mail with { Text = "{{value}}" })).Value!.Version.ShouldBe(2);

        MessageTemplate back = (await Grain(host).RollBack("mail", 1, "ann")).Value!;

        (back.Version, back.Text, back.SavedBy).ShouldBe((3, "{{standing}}", "ann"));
        (await Grain(host).Versions("mail")).Select(one => one.Version).ShouldBe([3, 2, 1]);
        (await Grain(host).List()).ShouldHaveSingleItem().Version.ShouldBe(3);
        (await Grain(host).RollBack("mail", 9, "ann")).Code.ShouldBe(OutcomeCode.NotFound);
        world.Records.Of<Record.MessageTemplate>().Select(row => row.Value.Version).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData("a\n {{vlaue}}", null, "text", "text, line 2, column 2: 'vlaue' is no variable")]
    [InlineData("ok", "{{{value}}}", "html", "html, line 1, column 1: what is not escaped is not allowed")]
    [InlineData(" ", null, "text", "text is empty")]
    public async Task Put_Faulty_IsRefusedWithItsPlace_AndLeavesNothing(
        string text, string? html, string field, string message)
    {
        await using EngineHost host = await world.StartAsync();
        Risk.Contracts.FieldError error = (await Grain(host).Put(Mail with { Text = text, Html = html }))
            .Errors.ShouldHaveSingleItem();
        error.Field.ShouldBe(field);
        error.Message.ShouldStartWith(message);
        (await Grain(host).List()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public async Task Put_Text_HasASize(int length, bool good)
    {
        await using EngineHost host = await world.StartAsync();
        (await Grain(host).Put(Mail with { Text = new string('x', length) })).Errors.IsEmpty.ShouldBe(good);
    }

    [Fact]
    public async Task Put_OfTheSameMessages_IsRefused()
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Put(Mail with { Language = "de" });
        (await Grain(host).Put(Mail with { Id = "other", Language = "DE" })).Errors[0].Message.ShouldContain("'mail'");
        (await Grain(host).Put(Mail with { Id = "other", Language = "de-CH" })).Code.ShouldBe(OutcomeCode.Done);
    }

    [Fact]
    public async Task Delete_RemovesAllVersions()
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Put(Mail);
        (await Grain(host).Delete("mail")).Code.ShouldBe(OutcomeCode.Done);
        (await Grain(host).Versions("mail")).ShouldBeEmpty();
        (await Grain(host).Delete("mail")).Code.ShouldBe(OutcomeCode.NotFound);
        world.Records.Of<Record.MessageTemplateRemoved>().ShouldHaveSingleItem().TemplateId.ShouldBe("mail");
    }

    [Fact]
    public async Task Put_RecordsAway_FollowWithTheNextChange()
    {
        await using EngineHost host = await world.StartAsync();
        world.Records.IsAway = true;
        await Grain(host).Put(Mail);
        world.Records.IsAway = false;
        await Grain(host).Put(Mail with { Id = "other", Language = "de" });
        world.Records.Of<Record.MessageTemplate>().Select(row => row.Value.Id).ShouldBe(["mail", "other"], true);
    }

    [Fact]
    public async Task Preview_FillsASample_EscapedInThePageOnly()
    {
        await using EngineHost host = await world.StartAsync();
        const string All = "{{metric}} & <b> "
            + "{{#each positions}}[{{symbol}} {{amount}} {{share}}{{../currency}}]{{/each}}"
            + "{{#if acknowledged_by}}had{{else}}free{{/if}} {{code}}";
        RenderedMessage shown = (await Grain(host).Preview(Mail with
        {
            Kind = NotificationKind.Resolved,
            Text = All,
            Html = "{{portfolio}} {{subject}} {{description}} {{picture}}",
        })).Value!;
        shown.Subject.ShouldBe("HIGH Sample portfolio");
        shown.Text.ShouldBe(
            "VaR 99 % & <b> [AAA -70,000 70 %USD][BBB -45,000 45 %USD][3 others 15,000 -15 %USD]free 4711");
        shown.Html!.ShouldContain("[HIGH] Resolved: Sample portfolio: VaR 99 % is -2.8 %, no longer");
        shown.Html!.ShouldEndWith("cid:trend.sample@orleans-risk");
        (await Grain(host).List()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Channel.Email, "ann@example.com", true)]
    [InlineData(Channel.Email, "+12025550123", false)]
    [InlineData(Channel.Sms, "+12025550123", true)]
    [InlineData(Channel.Sms, "user:ann", false)]
    [InlineData(Channel.Webhook, "https://example.com/hook", true)]
    public async Task Test_GoesToAnAddressOfTheChannelOnly(Channel channel, string recipient, bool good)
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Put(new("t", null, channel, null, null, "{{value}}", null));
        (await Grain(host).Test("t", recipient)).Errors.IsEmpty.ShouldBe(good);
        (await Grain(host).Test("none", recipient)).Code.ShouldBe(OutcomeCode.NotFound);
    }

    private static IMessageTemplatesGrain Grain(EngineHost host) =>
        host.Grains.GetGrain<IMessageTemplatesGrain>(GrainKeys.Single);
}
