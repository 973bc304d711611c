using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains.Messages;

/// <summary>Messages are worded by the template that fits, and always sent.</summary>
public sealed class TemplatedMessageTests
{
    private readonly GrainWorld world = new();

    [Fact]
    public async Task Send_WithATemplate_HasItsWordsAndEscapesNamesInThePage()
    {
        await using EngineHost host = await world.StartAsync();
        await PutAsync(host, new(
            "mail", null, Channel.Email, null,
            "{{portfolio}}!", "{{portfolio}} {{value}}", "<p>{{upper portfolio}}</p>"));

        OutgoingMessage mail = await SendAsync(host, Notices.Request() with
        {
            Notice = new(Notices.Alert(), "A&B\r\nBcc: <x>"),
        });

        mail.Subject.ShouldBe("A&B  Bcc: <x>!");
        mail.Text.ShouldBe("A&B  Bcc: <x> -3.01 %");
        mail.Html.ShouldBe("<p>A&amp;B  BCC: &lt;X&gt;</p>");
    }

    [Theory]
    [InlineData("de-CH", "triggered de")]
    [InlineData("fr", "all")]
    [InlineData(null, "all")]
    public async Task Send_ToALanguage_TakesTheTemplateThatFitsBest(string? language, string words)
    {
        await using EngineHost host = await world.StartAsync();
        await PutAsync(host, new("all", null, Channel.Email, null, null, "all", null));
        await PutAsync(host, new("de", null, Channel.Email, "de", null, "de", null));
        await PutAsync(host, new("de-t", NotificationKind.Triggered, Channel.Email, "de", null, "triggered de", null));
        await PutAsync(host, new("sms", null, Channel.Sms, "de", null, "sms", null));

        (await SendAsync(host, Notices.Request() with { Language = language })).Text.ShouldBe(words);
    }

    [Fact]
    public async Task Send_Sms_IsCutToOneWhateverTheTemplateSays()
    {
        FakeChannel sms = new(Channel.Sms);
        GrainWorld both = new() { Services = services => services.Add(new(typeof(INotificationChannel), sms)) };
        await using EngineHost host = await both.StartAsync();
        await PutAsync(host, new("sms", null, Channel.Sms, null, null, "“{{metric}}” " + new string('x', 300), null));

        await host.Grains.GetGrain<INotificationGrain>("n-1").Enqueue(Notices.Request(Channel.Sms));
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));

        sms.Messages.ShouldHaveSingleItem().Text.ShouldSatisfyAllConditions(
            text => text.ShouldStartWith("\"VaR 99 %\" xxx"), text => text.Length.ShouldBe(160));
    }

    [Fact]
    public async Task Send_TemplateThatCannotBeFilled_GoesOutInTheUsualWords()
    {
        await using EngineHost host = await world.StartAsync();
        // Each part is short enough to be saved; together they are too long to be sent.
        string huge = string.Concat(Enumerable.Repeat("{{remark}}", 900));
        await PutAsync(host, new("mail", null, Channel.Email, null, null, huge, null));

        OutgoingMessage mail = await SendAsync(host, Notices.Request() with { Remark = new string('r', 1000) });

        mail.Text.ShouldStartWith("Europe Long/Short: VaR 99 % is");
    }

    [Fact]
    public async Task Send_ATest_IsMarkedAndWordedByItsTemplate()
    {
        await using EngineHost host = await world.StartAsync();
        IMessageTemplatesGrain templates = host.Grains.GetGrain<IMessageTemplatesGrain>(GrainKeys.Single);
        await PutAsync(host, new("mail", null, Channel.Email, null, null, "all", null));
        await PutAsync(host, new(
            "end", NotificationKind.Resolved, Channel.Email, null, null, "{{kind}}", "<b>end</b>"));

        OutgoingMessage mail = await SendAsync(host, (await templates.Test("end", "ann@example.com")).Value!);

        mail.Subject.ShouldBe(
            "[TEST] [HIGH] Resolved: Sample portfolio: VaR 99 % is -2.8 %, no longer below the limit of -3 %");
        mail.Text.ShouldBe(
            "This is a test of the template end. Nothing is wrong and nothing is to be done.\n\nresolved");
        mail.Html!.ShouldStartWith("<p>This is a test of the template end.");
        mail.Recipient.ShouldBe("ann@example.com");
        mail.Payload.Kind.ShouldBe(NotificationKind.Test);
    }

    private static async Task PutAsync(EngineHost host, MessageTemplate template) =>
        (await host.Grains.GetGrain<IMessageTemplatesGrain>(GrainKeys.Single).Put(template))
            .Errors.Select(error => error.Message).ShouldBeEmpty();

    private async Task<OutgoingMessage> SendAsync(EngineHost host, NotificationRequest request)
    {
        await host.Grains.GetGrain<INotificationGrain>("n-1").Enqueue(request);
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        return world.Email.Messages.ShouldHaveSingleItem();
    }
}
