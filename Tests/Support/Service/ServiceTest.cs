using Risk.Tests.Support.Order;

namespace Risk.Tests.Support.Service;

/// <summary>A test of the service in a process, with a mail server's double and a data folder of its own.</summary>
[Trait("Category", "Service")]
[Takes(15)]
public abstract class ServiceTest : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("risk-service-");
    private readonly List<RiskService> services = [];

    private protected Mailbox Mail { get; } = new();

    private protected ServiceOptions Options { get; init; }

    protected ServiceTest() => Options = new(folder.FullName, Ports.Next(), Mail.Port);

    private protected static void Measured(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    /// <summary>A service that is ready, on this test's data.</summary>
    private protected Task<RiskService> StartAsync(string? failpoints = null, string? databaseUrl = null) =>
        StartAsync(Options with { Failpoints = failpoints, DatabaseUrl = databaseUrl });

    private protected async Task<RiskService> StartAsync(ServiceOptions options)
    {
        RiskService service = new(options);
        services.Add(service);
        await service.StartAsync();
        return service;
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (RiskService service in services)
        {
            await service.DisposeAsync();
            if (TestContext.Current.TestState?.Result == TestResult.Failed)
                Measured($"The end of the service's log:\n{service.LogEnd}");
        }
        await Mail.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
