namespace Risk.Thresholds;

/// <summary>Plays a limit over recorded values by <see cref="ThresholdRules"/>, as it would run live.</summary>
/// <remarks>
/// A value counts until the next one, as history keeps what changed: so a wait that ends between two values ends when
/// it is due.
/// </remarks>
public sealed class LimitPlay
{
    private readonly List<Episode> episodes = [];
    private LimitState state = new();
    private Episode? open;
    private PlayedPoint? last;

    /// <summary>Values that nothing could follow from.</summary>
    public int Unusable { get; private set; }

    /// <summary>Oldest first; the last may be open still.</summary>
    public static (IReadOnlyList<Episode> Episodes, int Unusable) Run(IEnumerable<PlayedPoint> points)
    {
        LimitPlay play = new();
        foreach (PlayedPoint point in points)
            play.Next(point);
        if (play.open is { } still)
            play.episodes.Add(still);
        return (play.episodes, play.Unusable);
    }

    private void Next(PlayedPoint point)
    {
        if (DueBefore(point.At) is { } due)
            Judge(last!, due);
        Unusable += point.Reading.UnusableBecause(point.Limit) is null ? 0 : 1;
        Judge(point, point.At);
        last = point;
    }

    private DateTimeOffset? DueBefore(DateTimeOffset at) =>
        last is not null && ThresholdRules.DueAt(last.Limit, state) is { } due && due < at ? due : null;

    private void Judge(PlayedPoint point, DateTimeOffset at)
    {
        LimitDecision decision = ThresholdRules.Evaluate(point.Limit, state, point.Reading, at);
        state = decision.Next;
        if (decision.Effect is LimitEffect.Open opening)
            open = new(at, null, opening.Value, opening.Value, point.Limit.Threshold);
        else if (open is not null && state.Peak is { } peak)
            open = open with { Peak = peak };
        if (decision.Effect is LimitEffect.Resolve && open is { } ended)
        {
            episodes.Add(ended with { ResolvedAt = at });
            open = null;
        }
    }
}
