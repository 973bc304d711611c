namespace Risk.Benchmarks.Metrics;

/// <summary>How long is measured.</summary>
/// <param name="Books">In the fleet.</param>
internal sealed record Effort(TimeSpan WarmUp, TimeSpan Batch, int Batches, int Books)
{
    /// <summary>For figures.</summary>
    public static readonly Effort Usual = new(TimeSpan.FromSeconds(1.5), TimeSpan.FromMilliseconds(10), 60, 10_000);

    /// <summary>To see that it works; its figures mean nothing.</summary>
    public static readonly Effort Trial = new(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(1), 2, 50);
}
