using Risk.Tests.Support.Order;
using Risk.Tests.Support.Providers;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Faults;

/// <summary>Fault 20: a provider of text messages that asks to wait, or answers too late.</summary>
[Takes(40)]
public sealed class SmsTests : ServiceTest
{
    private const string Mobile = "+12025550123";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Ladder Text = new(new Rung("immediate", 0, Mobile, "sms"));

    private readonly FakeTwilio twilio = new();

    [Fact(Timeout = 120_000)]
    public async Task TooManyRequests_WithRetryAfter_WaitsAsTold()
    {
        twilio.AnswerOnce(FakeTwilio.Error(429, 20429, "Too Many Requests", retryAfter: "5"));

        NotificationShape told = await ToldAsync();

        told.Attempts.Select(a => a.Outcome).ShouldBe(["temporary", "sent"]);
        (twilio.Received[1].At - twilio.Received[0].At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(5));
        told.Attempts[^1].Detail.ShouldContain(FakeTwilio.Sid(1));
    }

    [Fact(Timeout = 120_000)]
    public async Task TakenAfterOurTimeout_IsUnknownAndSentAgainUnderTheSameKey()
    {
        twilio.AnswerOnce(twilio.Taken(after: Patience * 6));

        NotificationShape told = await ToldAsync();

        told.Attempts.Select(a => a.Outcome).ShouldBe(["unknown", "sent"]);
        twilio.Received.Count.ShouldBe(2);
        twilio.Received[1].Headers["Idempotency-Key"].ShouldBe(told.Id);
        twilio.Received[0].Headers["Idempotency-Key"].ShouldBe(told.Id);
        twilio.Received[1].Form.ShouldBe(twilio.Received[0].Form);
    }

    [Fact(Timeout = 120_000)]
    public async Task TakenBehindAGatewayThatGaveUp_ButCalledBack_IsSentAndNotSentAgain()
    {
        twilio.AnswerOnce(twilio.Taken() with { Status = 504, RetryAfter = "60" });
        (RiskService service, Desk desk) = await BreakAsync();
        await Wait.UntilAsync("the message was given up as unknown", async () =>
            (await desk.NotificationsAsync()).SingleOrDefault() is { Status: "failed" });

        await CallBackAsync(service, "sent");
        await CallBackAsync(service, "delivered");
        await CallBackAsync(service, "delivered");

        NotificationShape told = (await desk.NotificationsAsync()).Single();
        told.Status.ShouldBe("sent");
        told.Attempts.Select(a => a.Outcome).ShouldBe(["unknown", "sent", "sent"]);
        told.Attempts[^1].Detail.ShouldBe($"delivered: {FakeTwilio.Sid(1)}");
        twilio.Received.Count.ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task Sns_ThatThrottles_IsAskedAgain()
    {
        await using FakeSns sns = await FakeSns.StartNewAsync();
        sns.AnswerOnce(FakeSns.Error(400, "Throttling", "Rate exceeded") with { RetryAfter = "3" });
        (_, Desk desk) = await BreakAsync(sns.Variables);

        NotificationShape told = await ToldAsync(desk, "sent");

        told.Attempts.Select(a => a.Outcome).ShouldBe(["temporary", "sent"]);
        told.Attempts[^1].Detail.ShouldBe("HTTP 200 OK: message-1");
        (sns.Received[1].At - sns.Received[0].At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
        sns.Received[1].Form.ShouldBe(sns.Received[0].Form);
    }

    [Fact(Timeout = 120_000)]
    public async Task BadNumber_IsDeadAtOnceWithTheProvidersWords()
    {
        twilio.AnswerOnce(FakeTwilio.Error(400, 21614, "'To' number is not a valid mobile number"));

        NotificationShape dead = await ToldAsync("dead");

        dead.Reason!.ShouldContain("error 21614: 'To' number is not a valid mobile number");
        twilio.Received.Count.ShouldBe(1);
    }

    public override async ValueTask DisposeAsync()
    {
        await twilio.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A breach, and what became of the one message that it causes.</summary>
    private async Task<NotificationShape> ToldAsync(string status = "sent")
    {
        (_, Desk desk) = await BreakAsync();
        return await ToldAsync(desk, status);
    }

    private static Task<NotificationShape> ToldAsync(Desk desk, string status) => Wait.UntilAsync(
        $"the message is {status}",
        async () => (await desk.NotificationsAsync()).SingleOrDefault(n => n.Status == status));

    private async Task<(RiskService Service, Desk Desk)> BreakAsync()
    {
        await twilio.StartAsync();
        return await BreakAsync(twilio.Variables);
    }

    private async Task<(RiskService Service, Desk Desk)> BreakAsync(IReadOnlyDictionary<string, string> provider)
    {
        RiskService service = await StartAsync(Options with
        {
            More = new Dictionary<string, string>(provider)
            {
                ["SMTP_TIMEOUT_SECONDS"] = $"{Patience.TotalSeconds}",
                ["PUBLIC_URL"] = "https://risk.example",
            },
        });
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Text);
        await book.SetUpAsync();
        await book.BreakAsync();
        return (service, desk);
    }

    /// <summary>Twilio says what became of the first message.</summary>
    private async Task CallBackAsync(RiskService service, string status)
    {
        Uri known = new(twilio.Received[0].Form["StatusCallback"]);
        Dictionary<string, string> form = new() { ["MessageSid"] = FakeTwilio.Sid(1), ["MessageStatus"] = status };
        using HttpClient http = new();
        using HttpRequestMessage request = TwilioCalls.Post(
            new(service.Url, known.PathAndQuery), known.ToString(), form, FakeTwilio.AuthToken);
        (await http.SendAsync(request, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }
}
