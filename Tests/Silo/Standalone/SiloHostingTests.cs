using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Database.Migrations;
using Risk.Silo.Hosting;
using Risk.Tests.Support;

namespace Risk.Tests.Silo;

public abstract class SiloHostingTests(Func<Task<string?>> createDatabase) : IAsyncLifetime
{
    private static readonly EscalationPolicy Policy = new(
        "desk", Severity.Critical, true, TimeSpan.Zero,
        [new("immediate", TimeSpan.Zero, ["ann@example.com"], NotificationType.Email)], 0, null, 0);

    private readonly TestFolder folder = new();
    private string? url;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => url = await createDatabase();

    [Fact]
    public async Task Silo_Restarted_HasWhatWasAnswered()
    {
        await using (var first = await StartAsync())
            (await Policies(first).Put(Policy)).Code.ShouldBe(OutcomeCode.Done);

        await using var second = await StartAsync();

        (await Policies(second).Get("desk"))!.Steps.ShouldHaveSingleItem().Recipients.ShouldBe(["ann@example.com"]);
        (await second.Get<IDatabase>().ReadFirstAsync(
            new("select escalation_steps from escalation_rules where id = $1", "desk"),
            row => row.Text("escalation_steps"),
            Cancellation))!.ShouldContain("delay_minutes");
    }

    [Fact]
    public async Task Silo_Restarted_HasTheLastPrices()
    {
        var tick = new PriceTick("IBM", 182.01m, TimeProvider.System.GetUtcNow());
        await using (var first = await StartAsync())
            (await Shard(first).Publish([tick])).Accepted.ShouldBe(1);

        await using var second = await StartAsync();

        (await Shard(second).Latest()).ShouldHaveSingleItem().Price.ShouldBe(182.01m);
    }

    [Fact]
    public async Task Health_OfEachDependency_IsToldByName()
    {
        await using var silo = await StartAsync();

        var health = await silo.Grains.GetGrain<IQueryGrain>(GrainKeys.Single).Health();

        health.Select(one => (one.Name, one.Healthy, one.Required)).ShouldBe(
        [
            ("database", true, true), ("email", true, false), ("disk", true, false), ("prices", true, false),
        ]);
    }

    [Fact]
    public async Task Readiness_OfARunningSilo_IsTrue()
    {
        await using var silo = await StartAsync();

        silo.Get<IReadiness>().IsReady.ShouldBeTrue();
    }

    [Fact]
    public async Task Start_BesideAnotherSilo_FailsBeforeAnythingRuns()
    {
        await using var first = await StartAsync();
        using TestFolder another = new();

        var start = () => SiloRun.StartAsync(url is null ? folder.Path : another.Path, url);

        (await Should.ThrowAsync<IOException>(start)).Message.ShouldMatch("[Aa]nother process");
    }

    [Fact]
    public async Task Start_OnANewerDatabase_FailsBeforeAnythingRuns()
    {
        await using (var first = await StartAsync())
        {
            await first.Get<IDatabase>().WriteAsync(
                new Statement("insert into schema_migrations (version, name, checksum, applied_at) " +
                    "values (99, 'later', '', '')"),
                Cancellation);
        }

        (await Should.ThrowAsync<MigrationException>(StartAsync)).Message.ShouldContain("Start the newer program");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private Task<SiloRun> StartAsync() => SiloRun.StartAsync(folder.Path, url);

    private static IPoliciesGrain Policies(SiloRun silo) => silo.Grains.GetGrain<IPoliciesGrain>(GrainKeys.Single);

    private static IMarketDataGrain Shard(SiloRun silo) =>
        silo.Grains.GetGrain<IMarketDataGrain>(GrainKeys.MarketData("IBM"));
}

public sealed class SqliteSiloHostingTests() : SiloHostingTests(() => Task.FromResult<string?>(null));

public sealed class PostgresSiloHostingTests(PostgresServer server)
    : SiloHostingTests(async () => await server.CreateDatabaseAsync());
