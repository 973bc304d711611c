using Risk.Contracts;
using Risk.Prices;

namespace Risk.Grains.Prices;

/// <summary>What the newest ticks of a shard were like: how many, how late, and which were refused.</summary>
internal sealed class FeedRecord
{
    private const int Seconds = 10;
    private const int KeptLags = 64;
    private const int KeptRefused = 20;

    private readonly (long Second, int Ticks)[] counts = new (long, int)[Seconds + 1];
    private readonly Queue<TimeSpan> lags = new(KeptLags);
    private readonly Queue<RefusedTick> refused = new(KeptRefused);

    public DateTimeOffset? ArrivedAt { get; private set; }

    public ImmutableArray<TimeSpan> Lags => [.. lags];

    public ImmutableArray<RefusedTick> Refused => [.. refused.Reverse()];

    public void Accepted(PriceTick tick, DateTimeOffset now)
    {
        ArrivedAt = now;
        Keep(lags, now - tick.At, KeptLags);
        long second = now.ToUnixTimeSeconds();
        ref (long Second, int Ticks) count = ref counts[second % counts.Length];
        count = (second, count.Second == second ? count.Ticks + 1 : 1);
    }

    public void RefusedFor(TickVerdict verdict, PriceTick tick, decimal? lastPrice, DateTimeOffset now) => Keep(
        refused, new(tick.Symbol, tick.Price, lastPrice, now, TickRules.Reason(verdict)!), KeptRefused);

    /// <summary>Of the seconds that are over.</summary>
    public double TicksPerSecond(DateTimeOffset now)
    {
        long second = now.ToUnixTimeSeconds();
        return (double)counts.Where(one => one.Second < second && one.Second >= second - Seconds)
            .Sum(one => one.Ticks) / Seconds;
    }

    private static void Keep<T>(Queue<T> kept, T one, int most)
    {
        if (kept.Count == most)
            kept.Dequeue();
        kept.Enqueue(one);
    }
}
