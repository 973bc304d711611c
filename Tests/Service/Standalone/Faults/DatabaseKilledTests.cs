using System.Text.Json;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Faults;

/// <summary>Fault 8: the database is killed in the middle of commits: what was acknowledged is there, once.</summary>
public sealed class DatabaseKilledTests : ServiceTest
{
    private const int Kills = 3;

    private readonly List<int> answered = [];
    private readonly List<int> open = [];

    [Fact(Timeout = 300_000)]
    public async Task Trades_WhileTheDatabaseIsKilled_AreThereExactlyAsAnswered()
    {
        await using PostgresServer server = new();
        RiskService service = await StartAsync(databaseUrl: await server.CreateDatabaseAsync());
        await new Desk(service.Api).CreateAsync("P1", cash: 1_000_000);

        for (int kill = 0; kill < Kills; kill++)
            await TradeUntilKilledAsync(service.Api, server);
        await Wait.UntilAsync("the database answers", async () =>
            await service.Api.StatusOfAsync("health/ready") == System.Net.HttpStatusCode.OK);

        decimal held = await HeldAsync(service.Api);
        Measured($"{answered.Count} trades answered, {open.Count} not, {held} booked");
        held.ShouldBeInRange(answered.Count, answered.Count + open.Count);
        foreach (int trade in open)
            await Wait.UntilAsync($"trade {trade} is answered", () => TryTradeAsync(service.Api, trade));
        (await HeldAsync(service.Api)).ShouldBe(answered.Count + open.Count);
        await service.KillAsync();
        await service.StartAsync();
        (await HeldAsync(service.Api)).ShouldBe(answered.Count + open.Count);
        await service.StopAsync();
    }

    private async Task TradeUntilKilledAsync(ApiClient api, PostgresServer server)
    {
        Task killing = KillSoonAsync(server);
        while (!killing.IsCompleted)
            await TradeOnceAsync(api, answered.Count + open.Count);
        await killing;
        await server.StartAsync();
    }

    private static async Task KillSoonAsync(PostgresServer server)
    {
        await Task.Delay(Random.Shared.Next(200, 1500), TestContext.Current.CancellationToken);
        await server.StopAsync();
    }

    private async Task TradeOnceAsync(ApiClient api, int number) =>
        (await TryTradeAsync(api, number) ? answered : open).Add(number);

    private static async Task<bool> TryTradeAsync(ApiClient api, int number)
    {
        try
        {
            await api.PostAsync("api/portfolios/P1/executions", new
            {
                execution_id = $"E{number}", symbol = "X", side = "buy", quantity = 1, price = 10,
                executed_at = "2026-01-02T15:00:00Z",
            });
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<decimal> HeldAsync(ApiClient api)
    {
        JsonElement positions = (await api.GetAsync("api/portfolios/P1")).GetProperty("positions");
        return positions.GetArrayLength() == 0 ? 0 : positions[0].GetProperty("quantity").GetDecimal();
    }
}
