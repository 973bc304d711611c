using System.Net;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Callbacks;

/// <summary>Twilio says what became of a message.</summary>
public sealed class TwilioCallbackTests(TwilioServer twilio) : IClassFixture<TwilioServer>
{
    private const string Path = "/api/notifications/callbacks/twilio";

    [Theory]
    [InlineData("queued", null, ReceiptKind.Taken, "SM1")]
    [InlineData("sent", null, ReceiptKind.Taken, "SM1")]
    [InlineData("delivered", null, ReceiptKind.Delivered, "SM1")]
    [InlineData("undelivered", "30003", ReceiptKind.Failed, "SM1 undelivered, error 30003")]
    [InlineData("failed", null, ReceiptKind.Failed, "SM1 failed")]
    public async Task Status_IsTakenToTheNotification(string status, string? error, ReceiptKind kind, string detail)
    {
        string id = $"n-{status}";

        using HttpResponseMessage answer = await PostAsync(id, TwilioServer.Status("SM1", status, error));

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await twilio.Notification(id).Received(1).Receipt(new(kind, detail));
    }

    [Fact]
    public async Task Status_ThatSaysNothing_IsTakenAndForgotten()
    {
        using HttpResponseMessage answer = await PostAsync("n-odd", TwilioServer.Status("SM1", "dancing"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await twilio.Notification("n-odd").DidNotReceiveWithAnyArgs().Receipt(default!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    public async Task Status_WithAnotherSignature_IsRefused(string signature)
    {
        using HttpResponseMessage answer = await twilio.PostAsync(
            $"{Path}?notification=n-forged", TwilioServer.Status("SM1", "delivered"), _ => signature);

        (await answer.ProblemAsync(403)).ShouldContain(
            $"{TwilioServer.PublicUrl}{Path}?notification=n-forged");
        await twilio.Notification("n-forged").DidNotReceiveWithAnyArgs().Receipt(default!);
    }

    [Fact]
    public async Task Status_SignedForAnotherNotification_IsRefused()
    {
        string signature = "";
        (await twilio.PostAsync($"{Path}?notification=n-mine", TwilioServer.Status("SM1", "failed"),
            good => signature = good)).Dispose();

        using HttpResponseMessage answer = await twilio.PostAsync(
            $"{Path}?notification=n-other", TwilioServer.Status("SM1", "failed"), _ => signature);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Body_LongerThan64KiB_Is413()
    {
        Dictionary<string, string> form = new() { ["Body"] = new('x', 64 * 1024) };

        using HttpResponseMessage answer = await twilio.PostAsync(Path, form);

        (await answer.ProblemAsync(413)).ShouldContain("65536 bytes");
    }

    [Fact]
    public async Task Body_OfAnotherType_Is415()
    {
        using HttpClient client = twilio.Api.Client((string?)null);
        using HttpResponseMessage answer = await client.SendAsync("POST", Path, "{}");

        (await answer.ProblemAsync(415)).ShouldContain("x-www-form-urlencoded");
    }

    [Fact]
    public async Task Callback_WithoutTwilio_Is404()
    {
        await using ApiServer bare = new();
        await bare.InitializeAsync();
        using HttpClient client = bare.Client((string?)null);

        using HttpResponseMessage answer = await client.SendAsync(
            "POST", Path, "a=b", "application/x-www-form-urlencoded");

        (await answer.ProblemAsync(404)).ShouldBe("Twilio is not set up here.");
    }

    [Fact]
    public async Task Callback_MoreOftenThanAllowed_Is429WithRetryAfter()
    {
        await using TwilioServer strict = TwilioServer.With(new(Burst: 2, Period: TimeSpan.FromHours(1)));
        await strict.InitializeAsync();
        for (int i = 0; i < 2; i++)
            (await strict.PostAsync(Path, [], _ => "")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using HttpResponseMessage answer = await strict.PostAsync(Path, []);

        await answer.ProblemAsync(429);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        using HttpClient other = strict.Api.Client();
        (await other.SendAsync("GET", "/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> PostAsync(string id, Dictionary<string, string> form) =>
        twilio.PostAsync($"{Path}?notification={id}", form);
}
