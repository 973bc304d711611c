using System.Text.Json;
using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Live;

/// <summary>Live news as the published SignalR client of npm receives it.</summary>
[Takes(25)]
public sealed class SignalRTests : ServiceTest
{
    private const string Update = "risk_metrics_update";
    private const int Ticks = 12;

    private static readonly Ladder Ladder = Ladder.TwoSteps;

    [Fact(Timeout = 180_000)]
    public async Task Client_Subscribed_GetsTheSnapshotAndEveryUpdateAfterIt()
    {
        (RiskService service, Desk desk, Book book) = await SetUpAsync();
        await using SignalRClient client = await SignalRClient.StartAsync(service, book.Id);
        await client.AwaitAsync(Update, m => NavOf(m) == 10_000);

        for (int cents = 1; cents <= Ticks; cents++)
        {
            await desk.TickAsync(book.Symbol, 100 + (cents / 100m));
            double nav = 10_000 + cents;
            await client.AwaitAsync(Update, m => Math.Abs(NavOf(m) - nav) < 1e-6);
        }

        long[] sequences = [.. client.OfType(Update).Select(m => m.GetProperty("sequence").GetInt64())];
        sequences.Zip(sequences.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
        Measured($"{sequences.Length} updates, sequences {string.Join(' ', sequences)}");
        client.OfType(Update).ShouldAllBe(m => m.GetProperty("portfolio_id").GetString() == book.Id);
    }

    [Fact(Timeout = 180_000)]
    public async Task Client_Subscribed_SeesAnAlertFromItsOpeningToItsEnd()
    {
        (RiskService service, Desk desk, Book book) = await SetUpAsync();
        await using SignalRClient client = await SignalRClient.StartAsync(service, book.Id);
        await client.AwaitAsync(Update);

        await book.BreakAsync();
        JsonElement alert = (await client.AwaitAsync("new_alert")).GetProperty("alert");
        alert.GetProperty("status").GetString().ShouldBe("triggered");
        JsonElement step = await client.AwaitAsync("escalation");
        step.GetProperty("alert_id").GetString().ShouldBe(alert.GetProperty("id").GetString());
        step.GetProperty("level").GetString().ShouldBe(Ladder.Rungs[0].Level);
        await client.AwaitAsync("notification", m => StatusOf(m, "notification") == "sent");
        await desk.AcknowledgeAsync(alert.GetProperty("id").GetString()!);
        await client.AwaitAsync("alert_updated", m => StatusOf(m, "alert") == "acknowledged");
        await book.MendAsync();
        await client.AwaitAsync("alert_updated", m => StatusOf(m, "alert") == "resolved");
        client.OfType("new_alert").ShouldHaveSingleItem();
    }

    [Fact(Timeout = 180_000)]
    public async Task Client_WhoseServiceWasKilled_ReconnectsAndGetsTheSnapshotAgain()
    {
        (RiskService service, _, Book book) = await SetUpAsync();
        await using SignalRClient client = await SignalRClient.StartAsync(service, book.Id);
        long before = (await client.AwaitAsync(Update)).GetProperty("sequence").GetInt64();

        await service.KillAsync();
        await client.AwaitAsync("client", m => m.GetProperty("event").GetString() == "reconnecting");
        int seen = client.Received.Count;
        await service.StartAsync();

        JsonElement again = await client.AwaitAsync(Update, after: seen);
        again.GetProperty("sequence").GetInt64().ShouldBeGreaterThan(before);
        NavOf(again).ShouldBe(10_000);
    }

    [Fact(Timeout = 180_000)]
    public async Task Terminate_WithAClientConnected_EndsTheServiceCleanly()
    {
        (RiskService service, _, Book book) = await SetUpAsync();
        await using SignalRClient client = await SignalRClient.StartAsync(service, book.Id);
        await client.AwaitAsync(Update);

        long start = TimeProvider.System.GetTimestamp();
        (await service.StopAsync()).ShouldBe(0);

        Measured($"stopped in {TimeProvider.System.GetElapsedTime(start).TotalMilliseconds:F0} ms");
    }

    private async Task<(RiskService Service, Desk Desk, Book Book)> SetUpAsync()
    {
        RiskService service = await StartAsync();
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Ladder);
        await book.SetUpAsync();
        return (service, desk, book);
    }

    private static double NavOf(JsonElement update) =>
        update.GetProperty("metrics").GetProperty("nav").GetDouble();

    private static string? StatusOf(JsonElement message, string member) =>
        message.GetProperty(member).GetProperty("status").GetString();
}
