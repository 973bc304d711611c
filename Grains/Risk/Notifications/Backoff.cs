using System.Globalization;

namespace Risk.Notifications;

/// <summary>When a failed message is tried again: 2 s, 4 s … 5 min, each ±20 %; twelve tries, about 25 min.</summary>
public static class Backoff
{
    public const int MaxTries = 12;

    private const double Jitter = 0.2;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>Pause after a failed try; the same whenever it is asked again.</summary>
    /// <param name="tries">How many have failed, from 1.</param>
    /// <param name="retryAfter">What the provider asks for, obeyed up to an hour.</param>
    public static TimeSpan After(string id, int tries, TimeSpan? retryAfter = null)
    {
        TimeSpan doubled = First * Math.Pow(2, Math.Min(tries, MaxTries) - 1);
        TimeSpan capped = doubled < Longest ? doubled : Longest;
        double jitter = StableHash.Fraction(id, tries.ToString(CultureInfo.InvariantCulture)) * 2 - 1;
        TimeSpan own = capped * (1 + Jitter * jitter);
        TimeSpan asked = retryAfter is { } wish ? (wish < LongestAsked ? wish : LongestAsked) : TimeSpan.Zero;
        return own > asked ? own : asked;
    }
}
