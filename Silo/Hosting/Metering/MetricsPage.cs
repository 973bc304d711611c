using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Risk.Silo.Hosting.Metering;

/// <summary>All that this process measures, as Prometheus reads it.</summary>
/// <remarks>It counts from when it is made: before the host starts.</remarks>
public sealed class MetricsPage : IDisposable
{
    // Orleans' meter is silent in Standalone.
    private static readonly string[] Meters =
        ["Risk.*", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
         "System.Runtime"];

    private readonly Lock gate = new();
    private readonly PrometheusExporter exporter = new();
    private readonly MeterProvider provider;

    public MetricsPage() => provider = Sdk.CreateMeterProviderBuilder()
        .AddMeter(Meters).AddReader(new BaseExportingMetricReader(exporter)).Build();

    /// <summary>The values now.</summary>
    public string Read()
    {
        lock (gate)
        {
            exporter.Collect!(Timeout.Infinite);
            return exporter.Text;
        }
    }

    public void Dispose() => provider.Dispose();
}
