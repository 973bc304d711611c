using System.Diagnostics.Metrics;
using Risk.Grains.Common;

namespace Risk.Silo.Database;

internal static class StorageMeter
{
    private static readonly Meter Meter = new("Risk.Storage");

    private static readonly Histogram<double> Writes = Meter.CreateDuration(
        "risk.storage.write.duration", "A write, from when it was asked for until it was durable");

    public static Task<T> WriteAsync<T>(Func<Task<T>> write) => Writes.TimeAsync(write);
}
