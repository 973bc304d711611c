using Orleans.Storage;
using Risk.Silo.Database;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Cluster;

public sealed class GrainStateStorageTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly GrainId Grain = GrainId.Create("portfolio", "P1");

    private StorageRun run = null!;

    public async ValueTask InitializeAsync() => run = await StorageRun.StartAsync(server);

    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? default;

    [Fact]
    public async Task Read_NothingWritten_IsAFreshStateWithoutAnETag()
    {
        var state = await ReadAsync(Grain);

        state.State!.Text.ShouldBe("fresh");
        (state.ETag, state.RecordExists).ShouldBe((null, false));
    }

    [Fact]
    public async Task Write_ThenRead_GivesTheSame()
    {
        var written = await WriteAsync(Grain, "Büro ✓");

        var read = await ReadAsync(Grain);

        read.State!.Text.ShouldBe("Büro ✓");
        (read.ETag, read.RecordExists).ShouldBe((written.ETag, true));
    }

    [Fact]
    public async Task Write_AfterAnother_IsInconsistentAndChangesNothing()
    {
        await WriteAsync(Grain, "1");
        var (one, other) = (await ReadAsync(Grain), await ReadAsync(Grain));
        await run.State.WriteStateAsync("state", Grain, one);

        other.State = new("late");
        await Should.ThrowAsync<InconsistentStateException>(() => run.State.WriteStateAsync("state", Grain, other));

        (await ReadAsync(Grain)).State!.Text.ShouldBe("1");
    }

    [Fact]
    public async Task Write_NewWhereARowIs_IsInconsistent()
    {
        await WriteAsync(Grain, "1");

        await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync(Grain, "2"));
    }

    [Fact]
    public async Task Write_AfterTheRowWasRemoved_IsInconsistent()
    {
        var stale = await WriteAsync(Grain, "1");
        await run.State.ClearStateAsync("state", Grain, await ReadAsync(Grain));

        await Should.ThrowAsync<InconsistentStateException>(() => run.State.WriteStateAsync("state", Grain, stale));
    }

    [Fact]
    public async Task Clear_RemovesTheRowAndGivesAFreshState()
    {
        var state = await WriteAsync(Grain, "1");

        await run.State.ClearStateAsync("state", Grain, state);

        state.State!.Text.ShouldBe("fresh");
        (state.ETag, state.RecordExists).ShouldBe((null, false));
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Clear_OfAChangedRow_IsInconsistentAndRemovesNothing()
    {
        var stale = await WriteAsync(Grain, "1");
        await run.State.WriteStateAsync("state", Grain, await ReadAsync(Grain));

        await Should.ThrowAsync<InconsistentStateException>(() => run.State.ClearStateAsync("state", Grain, stale));

        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Clear_OfWhatWasNeverWritten_LeavesTheRowOfAnother()
    {
        var unaware = await ReadAsync(Grain);
        await WriteAsync(Grain, "1");

        await run.State.ClearStateAsync("state", Grain, unaware);

        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Write_AfterClear_NeverRepeatsAnETag()
    {
        HashSet<string> seen = [];
        for (var i = 0; i < 100; i++)
        {
            var state = await WriteAsync(Grain, "1");
            seen.Add(state.ETag!).ShouldBeTrue();
            await run.State.WriteStateAsync("state", Grain, state);
            seen.Add(state.ETag!).ShouldBeTrue();
            await run.State.ClearStateAsync("state", Grain, state);
        }
    }

    [Fact]
    public async Task Keys_ThatLookLikeNumbers_AreRowsOfTheirOwn()
    {
        string[] keys =
        [
            "F", "0F", "f", "15", "-1", "5c1e2e0f3bd34bd0a3f6f0a2a1a7c111", "5C1E2E0F3BD34BD0A3F6F0A2A1A7C111",
            "5c1e2e0f3bd34bd0a3f6f0a2a1a7c111+x", "F+x", "a/b:c`1[d]",
        ];
        foreach (var key in keys)
            await WriteAsync(GrainId.Create("portfolio", key), key);
        await WriteAsync(GrainId.Create("alert", "F"), "another type");

        foreach (var key in keys)
            (await ReadAsync(GrainId.Create("portfolio", key))).State!.Text.ShouldBe(key);
        var stored = await run.Database.ReadAsync(
            new("select grain_key from grain_state where grain_type = 'portfolio'"),
            row => row.Text("grain_key"),
            TestContext.Current.CancellationToken);
        stored.ShouldBe(keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Write_ManyGrainsAtOnce_AllAreStored()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => WriteAsync(GrainId.Create("alert", $"A{i}"), "1")));

        (await CountAsync()).ShouldBe(500);
    }

    private async Task<GrainState<Note>> WriteAsync(GrainId grain, string text)
    {
        GrainState<Note> state = new(new Note(text));
        await run.State.WriteStateAsync("state", grain, state);
        return state;
    }

    private async Task<GrainState<Note>> ReadAsync(GrainId grain)
    {
        GrainState<Note> state = new();
        await run.State.ReadStateAsync("state", grain, state);
        return state;
    }

    private Task<long> CountAsync() =>
        run.Database.ReadFirstAsync(new("select count(*) as n from grain_state"), row => row.Long("n"));

    [GenerateSerializer, Alias("test.note")]
    public sealed record Note([property: Id(0)] string Text)
    {
        public Note()
            : this("fresh")
        {
        }
    }
}
