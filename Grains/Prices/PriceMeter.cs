using System.Diagnostics.Metrics;
using Risk.Grains.Common;
using Risk.Prices;

namespace Risk.Grains.Prices;

internal static class PriceMeter
{
    private static readonly Meter Meter = new("Risk.Prices");

    private static readonly Counter<long> Ticks =
        Meter.CreateCounter<long>("risk.ticks", "{tick}", "Ticks that came, by what became of them");

    public static void Accepted(int ticks) => Ticks.Add(ticks, Measuring.Label("outcome", "accepted"));

    public static void Rejected(TickVerdict because) => Ticks.Add(1, Measuring.Label("outcome", because));
}
