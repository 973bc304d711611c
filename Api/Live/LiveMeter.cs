using System.Diagnostics.Metrics;

namespace Risk.Api.Live;

internal static class LiveMeter
{
    private static readonly Meter Meter = new("Risk.Live");

    private static readonly UpDownCounter<long> Clients = Meter.CreateUpDownCounter<long>(
        "risk.live.clients", "{client}", "Clients that are connected to this node for live news");

    public static void ClientsChanged(int by) => Clients.Add(by);
}
