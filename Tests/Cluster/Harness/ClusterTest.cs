using System.Net;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Harness;

/// <summary>A test on real processes: silos, Api nodes, PostgreSQL, Redis and a mail server's double.</summary>
[Collection(nameof(ClusterTest))]
public abstract class ClusterTest : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("risk-cluster-");
    private readonly PostgresServer postgres;
    private readonly RedisProcess redis;

    // Made when asked for: by then its network is there.
    private readonly Lazy<Mailbox> mail;

    private protected ClusterTest(string address = "127.0.0.1")
    {
        postgres = new(address);
        redis = new(address);
        mail = new(() => new(IPAddress.Parse(address)));
    }

    private protected Mailbox Mail => mail.Value;

    private protected RedisProcess Redis => redis;

    private protected PostgresServer Postgres => postgres;

    private protected History History { get; } = new();

    private protected RiskCluster Cluster { get; private set; } = null!;

    private protected static void Measured(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    private protected Task<RiskCluster> StartAsync(int silos, int apis, string? failpointsOfTheFirst = null) =>
        StartAsync(Enumerable.Repeat(Site.Local, silos), apis, failpointsOfTheFirst);

    private protected async Task<RiskCluster> StartAsync(
        IEnumerable<Site> sites, int apis, string? failpointsOfTheFirst = null)
    {
        string database = await postgres.CreateDatabaseAsync();
        await redis.StartAsync();
        Stores stores = new(database, redis, Mail.Port, redis.Url.Host);
        Cluster = new(stores, folder.FullName);
        await Cluster.StartAsync(sites, apis, failpointsOfTheFirst);
        return Cluster;
    }

    /// <summary>Every promise, for all alerts of the history; faults may cost one repetition each.</summary>
    private protected async Task CheckAsync(Desk desk)
    {
        foreach (DateTimeOffset fault in Cluster.Faults)
            History.Killed(fault);
        await desk.SettledAsync();
        Checker.Check(History, Mail.Mails, await desk.NotificationsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (Cluster is not null)
        {
            await Cluster.DisposeAsync();
            if (TestContext.Current.TestState?.Result == TestResult.Failed)
                Measured(string.Join("\n----\n", Cluster.LogEnds()));
        }
        await redis.DisposeAsync();
        await postgres.DisposeAsync();
        if (mail.IsValueCreated)
            await Mail.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>They run one after the other: each takes the machine for itself.</summary>
[CollectionDefinition(nameof(ClusterTest), DisableParallelization = true)]
public sealed class ClusterTests;
