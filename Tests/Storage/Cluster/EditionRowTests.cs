using System.Reflection;
using System.Text.Json;
using Orleans.Embedded.State;
using Risk.Grains.News;
using Risk.Silo.Database;
using Risk.Silo.Standalone.State;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Cluster;

/// <summary>A row that one edition wrote is read and replaced by the other, to the byte.</summary>
public sealed class EditionRowTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(ProjectTree.Root, "Tests/Grains/Golden");
    private static readonly GrainId Grain = GrainId.Create("portfolio", "P1");

    private StorageRun run = null!;

    public static TheoryData<string> GoldenFiles =>
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path))];

    private StateStore Standalone => new(run.Database, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => run = await StorageRun.StartAsync(server);

    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? default;

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public Task Row_OfStandalone_IsReadByClusterAndWrittenAsItWas(string file) =>
        OnTypeOfAsync(file, nameof(StandaloneToClusterAsync));

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public Task Row_OfCluster_IsReadByStandaloneAndWrittenAsItWas(string file) =>
        OnTypeOfAsync(file, nameof(ClusterToStandaloneAsync));

    [Fact]
    public void GoldenFiles_ThereAreSome() => GoldenFiles.ShouldNotBeEmpty();

    private async Task StandaloneToClusterAsync<T>(T golden)
    {
        await Standalone.WriteAsync(Grain, "state", Json(golden), null, Cancellation);
        var before = await PayloadAsync();

        GrainState<T> state = new();
        await run.State.ReadStateAsync("state", Grain, state);
        state.RecordExists.ShouldBeTrue();
        await run.State.WriteStateAsync("state", Grain, state);

        (await PayloadAsync()).ShouldBe(before);
    }

    private async Task ClusterToStandaloneAsync<T>(T golden)
    {
        await run.State.WriteStateAsync("state", Grain, new GrainState<T>(golden));
        var before = await PayloadAsync();

        var row = await Standalone.ReadAsync(Grain, "state", Cancellation);
        var state = JsonSerializer.Deserialize<T>(row!.Json.Span, StateJson.Options);
        await Standalone.WriteAsync(Grain, "state", Json(state), row.Etag, Cancellation);

        (await PayloadAsync()).ShouldBe(before);
    }

    private Task OnTypeOfAsync(string file, string test)
    {
        var alias = file[..file.LastIndexOf(".v", StringComparison.Ordinal)];
        var type = typeof(NewsGrain).Assembly.GetTypes()
            .Single(type => type.GetCustomAttribute<AliasAttribute>()?.Alias == alias);
        var golden = JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder, file)), type, StateJson.Options);
        var method = GetType().GetMethod(test, BindingFlags.Instance | BindingFlags.NonPublic)!;
        return (Task)method.MakeGenericMethod(type).Invoke(this, [golden])!;
    }

    private async Task<string> PayloadAsync() => (await run.Database.ReadFirstAsync(
        new("select payload from grain_state"), row => row.Text("payload"), Cancellation))!;

    private static byte[] Json<T>(T state) => JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Options);
}
