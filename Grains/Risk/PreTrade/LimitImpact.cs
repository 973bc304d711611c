using Risk.Alerts;
using Risk.Metrics;
using Risk.Thresholds;

namespace Risk.PreTrade;

/// <summary>What a trade does to a limit.</summary>
public enum Impact
{
    /// <summary>Within before and after.</summary>
    Within,

    /// <summary>Broken before, within after.</summary>
    Mends,

    /// <summary>Broken before and after, and no worse.</summary>
    StillBroken,

    /// <summary>Broken before and further beyond after.</summary>
    Worsens,

    /// <summary>Not broken before, broken after.</summary>
    Breaks,

    /// <summary>Could not be judged before and cannot after.</summary>
    Unknown,

    /// <summary>Could be judged before and cannot after.</summary>
    Blinds,
}

/// <summary>One limit before and after a trade.</summary>
/// <param name="Before">Of its metric; null when undefined.</param>
/// <param name="After">Of its metric; null when undefined.</param>
/// <param name="Reason">A sentence with the values and the limit.</param>
public sealed record LimitImpact(Limit Limit, double? Before, double? After, Impact Impact, string Reason)
{
    /// <summary>The trade should not be done: it breaks or worsens what is judged, or puts it out of sight.</summary>
    public bool Forbids => Impact is Impact.Breaks or Impact.Worsens or Impact.Blinds;

    internal static LimitImpact Of(Limit limit, Snapshot before, Snapshot after, DateTimeOffset now)
    {
        Reading then = Reading.Of(limit.MetricId, before, now), next = Reading.Of(limit.MetricId, after, now);
        Impact impact = ImpactOf(limit, then, next);
        return new(limit, then.Value, next.Value, impact, Words(limit, then, next, impact));
    }

    private static Impact ImpactOf(Limit limit, Reading before, Reading after)
    {
        if (after.UnusableBecause(limit) is not null)
            return before.UnusableBecause(limit) is null ? Impact.Blinds : Impact.Unknown;
        bool isBroken = limit.SideOf(after.Value!.Value) is Side.Breached;
        bool wasBroken = before.UnusableBecause(limit) is null && limit.SideOf(before.Value!.Value) is Side.Breached;
        return (wasBroken, isBroken) switch
        {
            (false, false) => Impact.Within,
            (true, false) => Impact.Mends,
            (false, true) => Impact.Breaks,
            _ => limit.Comparison.Worse(before.Value!.Value, after.Value!.Value) == before.Value!.Value
                ? Impact.StillBroken
                : Impact.Worsens,
        };
    }

    private static string Words(Limit limit, Reading before, Reading after, Impact impact)
    {
        string bound = $"{limit.Comparison.Words()} the limit {Wording.Number(limit.Threshold)} ({limit.Id})";
        string move = $"{limit.MetricId} would go from {Wording.Number(before.Value)} to {Wording.Number(after.Value)}";
        return impact switch
        {
            Impact.Breaks => $"{move}, {bound}.",
            Impact.Worsens => $"{move}, further {bound}.",
            Impact.StillBroken => $"{move}, still {bound}.",
            Impact.Mends => $"{move}, no longer {bound}.",
            Impact.Within => $"{move}, not {bound}.",
            _ => $"{move} and could not be judged ({limit.Id}): {after.UnusableBecause(limit)}.",
        };
    }
}
