using System.Diagnostics.Metrics;
using Orleans.Storage;
using Risk.Silo.Database;

namespace Risk.Tests.Metering;

public sealed class StorageMeterTests : IDisposable
{
    // Tests that run beside this one write as well, in contexts of their own.
    private static readonly AsyncLocal<bool> Ours = new();

    private readonly MeterListener listener = new();
    private readonly List<string> outcomes = [];

    public StorageMeterTests()
    {
        Ours.Value = true;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "risk.storage.write.duration")
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, labels, _) => Note(labels));
        listener.Start();
    }

    [Fact]
    public async Task WriteState_Done_IsCountedSo()
    {
        await StorageMeter.WriteStateAsync(() => Task.CompletedTask);

        outcomes.ShouldBe(["done"]);
    }

    [Fact]
    public async Task WriteState_RefusedAsStale_IsNoFailure()
    {
        await Should.ThrowAsync<InconsistentStateException>(
            StorageMeter.WriteStateAsync(() => throw new InconsistentStateException("stale")));

        outcomes.ShouldBe(["done"]);
    }

    [Fact]
    public async Task Write_ThatThrows_IsAFailure()
    {
        await Should.ThrowAsync<IOException>(StorageMeter.WriteStateAsync(() => throw new IOException("away")));
        await Should.ThrowAsync<IOException>(
            StorageMeter.WriteAsync(() => Task.FromException<int>(new IOException("away"))));

        outcomes.ShouldBe(["failed", "failed"]);
    }

    public void Dispose() => listener.Dispose();

    private void Note(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        if (Ours.Value)
            outcomes.Add((string)labels[0].Value!);
    }
}
