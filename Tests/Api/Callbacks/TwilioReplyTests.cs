using System.Net;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Callbacks;

/// <summary>Somebody answers a text message.</summary>
public sealed class TwilioReplyTests(TwilioServer twilio) : IClassFixture<TwilioServer>
{
    private const string Path = "/api/notifications/replies/twilio";
    private const string Sid = "SM0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Reply_IsTakenToTheNumbersInbox_AndAnsweredInTwiML()
    {
        Inbox("+12025550101").Receive(new(Sid, "+12025550101", "ack 4711"))
            .Returns(new InboxAnswer(InboxResult.Taken, "Acknowledged: <P1> & more"));

        using HttpResponseMessage answer = await PostAsync("+12025550101", "ack 4711");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Response><Message>Acknowledged: &lt;P1&gt; &amp; more</Message></Response>");
    }

    [Theory]
    [InlineData("+12025550102", null, null)]
    [InlineData("+12025550103", "Orleans.Risk: …", "HELP")] // Twilio has answered that itself
    public async Task Reply_WithNothingToSay_IsEmptyTwiML(string number, string? text, string? optOut)
    {
        Inbox(number).Receive(default!).ReturnsForAnyArgs(new InboxAnswer(InboxResult.Taken, text));

        using HttpResponseMessage answer = await PostAsync(number, "STOP", optOut);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldEndWith("<Response />");
    }

    [Theory]
    [InlineData("+12025550104", InboxResult.Repeated, 409, "came before")]
    [InlineData("+12025550105", InboxResult.TooOld, 409, "older than five minutes")]
    [InlineData("+12025550106", InboxResult.Unknown, 409, "has no message")]
    [InlineData("+12025550107", InboxResult.ProviderAway, 503, "cannot be asked")]
    public async Task Reply_ThatIsNotLetIn_IsAProblem(string number, InboxResult result, int status, string words)
    {
        Inbox(number).Receive(default!).ReturnsForAnyArgs(new InboxAnswer(result));

        using HttpResponseMessage answer = await PostAsync(number, "ack 4711");

        (await answer.ProblemAsync(status)).ShouldContain(words);
    }

    [Fact]
    public async Task Reply_WithAnotherSignature_IsRefused()
    {
        using HttpResponseMessage answer = await twilio.PostAsync(Path, Form("+12025550108", "ack 4711"), _ => "");

        await answer.ProblemAsync(403);
        await Inbox("+12025550108").DidNotReceiveWithAnyArgs().Receive(default!);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("whatsapp:+12025550101")]
    [InlineData("")]
    public async Task Reply_FromNoNumber_IsForgotten(string number)
    {
        using HttpResponseMessage answer = await PostAsync(number, "ack 4711");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Inbox(number).DidNotReceiveWithAnyArgs().Receive(default!);
    }

    private IInboxGrain Inbox(string number) => twilio.Api.Cluster.GetGrain<IInboxGrain>(number);

    private Task<HttpResponseMessage> PostAsync(string number, string text, string? optOut = null) =>
        twilio.PostAsync(Path, Form(number, text, optOut));

    private static Dictionary<string, string> Form(string number, string text, string? optOut = null)
    {
        Dictionary<string, string> form = new() { ["MessageSid"] = Sid, ["From"] = number, ["Body"] = text };
        if (optOut is not null)
            form["OptOutType"] = optOut;
        return form;
    }
}
