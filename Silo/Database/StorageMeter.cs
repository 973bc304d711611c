using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using Orleans.Storage;
using Risk.Grains.Common;

namespace Risk.Silo.Database;

internal static class StorageMeter
{
    private static readonly Meter Meter = new("Risk.Storage");

    private static readonly Histogram<double> Writes = Meter.CreateDuration(
        "risk.storage.write.duration", "A write, from when it was asked for until it was durable");

    public static Task<T> WriteAsync<T>(Func<Task<T>> write) => Writes.TimeAsync(write);

    /// <summary>One of grain state: that it was refused as stale is an answer, and no failure of the store.</summary>
    public static async Task WriteStateAsync(Func<Task> write)
    {
        InconsistentStateException? stale = null;
        await Writes.TimeAsync(async () =>
        {
            try
            {
                await write();
            }
            catch (InconsistentStateException refusal)
            {
                stale = refusal;
            }
        });
        if (stale is not null)
            ExceptionDispatchInfo.Throw(stale);
    }
}
