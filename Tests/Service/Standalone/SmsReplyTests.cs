using System.Net;
using System.Text.RegularExpressions;
using Risk.Tests.Support.Providers;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service;

/// <summary>A person verifies a number, is told of a breach by SMS, and takes it by answering.</summary>
public sealed partial class SmsReplyTests : ServiceTest
{
    private const string Mobile = "+12025550101";
    private const string PublicUrl = "https://risk.example";

    private readonly FakeTwilio twilio = new();

    [Fact(Timeout = 180_000)]
    public async Task Reply_WithTheCodeOfTheMessage_AcknowledgesAsThePersonOnce()
    {
        await twilio.StartAsync();
        RiskService service = await StartAsync(Options with
        {
            More = new Dictionary<string, string>(twilio.Variables) { ["PUBLIC_URL"] = PublicUrl },
        });
        Desk desk = new(service.Api);
        await VerifyAsync(service);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(new(new Rung("immediate", 0, "user:ann", "sms")));
        await book.SetUpAsync();
        await book.BreakAsync();
        AlertShape alert = await book.AlertAsync();
        string code = await CodeAsync(CodePattern());

        (HttpStatusCode old, _) = await ReplyAsync(service, 1, $"ack {code}", age: TimeSpan.FromMinutes(6));
        (HttpStatusCode stranger, string refusal) = await ReplyAsync(service, 2, $"ack {code}", from: "+12025550199");
        (await desk.AlertAsync(alert.Id)).Status.ShouldBe("triggered");
        (HttpStatusCode taken, string answer) = await ReplyAsync(service, 3, $"ack {code} on it");
        (HttpStatusCode again, _) = await ReplyAsync(service, 3, $"ack {code} on it");

        (old, stranger, taken, again).ShouldBe(
            (HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict));
        refusal.ShouldContain("This number is no contact's.");
        answer.ShouldContain("<Message>Acknowledged, you have it: ");
        AlertShape held = await desk.AlertAsync(alert.Id);
        (held.Status, held.AcknowledgedBy).ShouldBe(("acknowledged", "ann"));
        await ReplyAsync(service, 4, $"unack {code}");
        (await desk.AlertAsync(alert.Id)).Status.ShouldBe("triggered");
    }

    public override async ValueTask DisposeAsync()
    {
        await twilio.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Ann proves that the number is hers.</summary>
    private async Task VerifyAsync(RiskService service)
    {
        await service.Api.PutAsync("api/contacts/ann", new
        {
            name = "Ann", channels = new[] { new { channel = "sms", address = Mobile } },
        });
        await service.Api.PostAsync("api/contacts/ann/channels/sms/verify", new { });
        string code = await CodeAsync(VerificationPattern());
        await service.Api.PostAsync("api/contacts/ann/channels/sms/confirm", new { code });
    }

    private Task<string> CodeAsync(Regex pattern) => Wait.UntilAsync("a message with a code", () => Task.FromResult(
        twilio.Received.Select(r => pattern.Match(r.Form.GetValueOrDefault("Body", "")))
            .Where(match => match.Success).Select(match => match.Groups[1].Value).FirstOrDefault()));

    /// <summary>Somebody answers, so that Twilio has the message and tells it.</summary>
    private async Task<(HttpStatusCode Status, string Text)> ReplyAsync(
        RiskService service, int number, string text, string from = Mobile, TimeSpan age = default)
    {
        const string Path = "/api/notifications/replies/twilio";
        string sid = FakeTwilio.Sid(1000 + number);
        twilio.Got(sid, from, Clock.Now - age);
        Dictionary<string, string> form = new() { ["MessageSid"] = sid, ["From"] = from, ["Body"] = text };
        using HttpClient http = new();
        using HttpRequestMessage request = TwilioCalls.Post(
            new(service.Url, Path), PublicUrl + Path, form, FakeTwilio.AuthToken);
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"Reply ack ([0-9]{4})")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\b([0-9]{6})\b")]
    private static partial Regex VerificationPattern();
}
