namespace Risk.Tests.Cluster.Harness;

/// <summary>Silos and Api nodes, each a process, on stores of their own.</summary>
internal sealed class RiskCluster(Stores stores, string folder) : IAsyncDisposable
{
    private readonly List<SiloNode> silos = [];
    private readonly List<ApiNode> apis = [];

    public IReadOnlyList<SiloNode> Silos => silos;

    public IReadOnlyList<ApiNode> Apis => apis;

    /// <summary>When a silo was killed, frozen or cut off, in order.</summary>
    public List<DateTimeOffset> Faults { get; } = [];

    /// <summary>Starts that many and waits until all are ready.</summary>
    public async Task StartAsync(IEnumerable<Site> sites, int apiNodes, string? failpointsOfTheFirst = null)
    {
        foreach (Site site in sites)
            Add(site).Failpoints = silos.Count == 1 ? failpointsOfTheFirst : null;
        // The first migrates the database and founds the cluster.
        await silos[0].StartAsync();
        foreach (SiloNode silo in silos.Skip(1))
            silo.Start();
        for (int i = 0; i < apiNodes; i++)
            apis.Add(new ApiNode(stores, NewFolder($"api-{i}")));
        foreach (ApiNode api in apis)
            api.Start();
        await Task.WhenAll([.. silos.Select(s => s.ReadyAsync()), .. apis.Select(a => a.ReadyAsync())]);
    }

    /// <summary>A further silo, not yet started.</summary>
    public SiloNode Add(Site site)
    {
        SiloNode silo = new(stores, site, NewFolder($"silo-{silos.Count}"));
        silos.Add(silo);
        return silo;
    }

    public async Task KillAsync(SiloNode silo)
    {
        Faults.Add(Support.Service.Clock.Now);
        await silo.Process.KillAsync();
    }

    /// <summary>The ends of all logs, for a test that failed.</summary>
    public IEnumerable<string> LogEnds() => silos.Select(s => s.Process).Concat(apis.Select(a => a.Process))
        .Select(p => p.LogEnd);

    public async ValueTask DisposeAsync()
    {
        foreach (ApiNode api in apis)
            await api.DisposeAsync();
        foreach (SiloNode silo in silos)
            await silo.DisposeAsync();
    }

    private string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
}
