namespace Risk.Escalations;

/// <summary>What a watch over due times knows between two looks.</summary>
/// <param name="Since">Since when it has looked without a break; what came due before counts from then.</param>
/// <param name="LookedAt">The last look.</param>
/// <param name="RaisedAt">When it last raised the alarm; null: not since it ended it.</param>
/// <param name="OverdueAt">When something was last overdue; null: never.</param>
/// <param name="IsCalm">Whether it has ended the alarm; at first another process may have left one.</param>
public sealed record OverdueWatch(
    DateTimeOffset? Since,
    DateTimeOffset? LookedAt,
    DateTimeOffset? RaisedAt,
    DateTimeOffset? OverdueAt,
    bool IsCalm)
{
    public static OverdueWatch New { get; } = new(null, null, null, null, IsCalm: false);
}

/// <summary>What a look came to.</summary>
/// <param name="Overdue">How many are overdue, beyond the grace.</param>
/// <param name="Raise">The alarm is to be raised, or to be told the new number.</param>
/// <param name="Clear">All has been well for a while.</param>
public sealed record OverdueVerdict(OverdueWatch Next, int Overdue, bool Raise, bool Clear);

/// <summary>Whether steps are really overdue, as against just running or caught up with.</summary>
/// <remarks>
/// A process that starts, that stood still or whose clock was set first catches up: what came due before counts from
/// when it looks again.
/// </remarks>
public static class OverdueRules
{
    /// <summary>How late a step may be before it is overdue.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Between two news of the same alarm.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing may be overdue before the alarm ends.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(60);

    /// <param name="due">Due times that have come and are not dealt with.</param>
    public static OverdueVerdict Look(OverdueWatch watch, IEnumerable<DateTimeOffset> due, DateTimeOffset now)
    {
        bool isBroken = watch.LookedAt is not { } last || now - last > Grace || now < last;
        DateTimeOffset since = isBroken ? now : watch.Since!.Value;
        int overdue = due.Count(at => now - (at > since ? at : since) > Grace);
        OverdueWatch next = watch with { Since = since, LookedAt = now };
        if (overdue > 0)
        {
            bool raises = watch.RaisedAt is not { } raised || now - raised >= Again;
            DateTimeOffset? raisedAt = raises ? now : watch.RaisedAt;
            return new(next with { OverdueAt = now, RaisedAt = raisedAt, IsCalm = false }, overdue, raises, false);
        }

        bool ends = !watch.IsCalm && now - (watch.OverdueAt ?? since) >= Calm;
        return new(ends ? next with { RaisedAt = null, IsCalm = true } : next, 0, false, ends);
    }
}
