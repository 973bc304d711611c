using Risk.Contracts;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Cluster;

/// <summary>A server of its own: the others' must not be stopped.</summary>
public sealed class StorageOutageTests : IAsyncDisposable
{
    private static readonly GrainId Grain = GrainId.Create("portfolio", "P1");

    private readonly PostgresServer server = new();

    [Fact]
    public async Task Storage_WhileTheServerIsAway_FailsClearlyAndThenWorksAgain()
    {
        await using var run = await StorageRun.StartAsync(server);
        GrainState<List<int>> state = new([1]);
        await run.State.WriteStateAsync("state", Grain, state);

        await server.StopAsync();
        await Should.ThrowAsync<StorageUnavailableException>(() => run.State.WriteStateAsync("state", Grain, state));
        await Should.ThrowAsync<StorageUnavailableException>(() => run.State.ReadStateAsync("state", Grain, state));
        await Should.ThrowAsync<StorageUnavailableException>(() => run.State.ClearStateAsync("state", Grain, state));
        await Should.ThrowAsync<StorageUnavailableException>(() => run.Reminders.ReadRows(Grain));
        await server.StartAsync();

        await run.State.WriteStateAsync("state", Grain, state);
        (await run.Reminders.ReadRows(Grain)).Reminders.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
