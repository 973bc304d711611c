using Risk.Contracts;
using Risk.Tests.Simulator.Play;

namespace Risk.Tests.Simulator.Judging;

/// <summary>How the limit stands by the facts alone.</summary>
/// <param name="Level">The threshold; null while it is switched off.</param>
/// <param name="BrokenSince">Since when the price has been below it; null when it is not.</param>
/// <param name="SurelyBrokenSince">The same, counted anew when prices were stale for a while.</param>
/// <param name="IsHandled">Somebody has resolved its alert, and the price has not been back.</param>
/// <param name="MayBeHandled">The price has been back, but perhaps not for long enough.</param>
internal sealed record Standing(
    int? Level, Fact? Price, DateTimeOffset? BrokenSince, DateTimeOffset? SurelyBrokenSince, DateTimeOffset? ClearSince,
    DateTimeOffset? SurelyClearSince, bool IsHandled, bool MayBeHandled);

/// <summary>When the limit's alert must be open, when it must not, and when it may have opened or ended.</summary>
internal sealed class LimitModel(Story story)
{
    private readonly ThresholdDefinition limit = story.Script.Limit;
    private Standing now = new(null, null, null, null, null, null, false, false);

    public static IEnumerable<string> Judge(Story story) => new LimitModel(story).Judge();

    private IEnumerable<string> Judge()
    {
        for (int i = 0; i < story.Facts.Length; i++)
        {
            Fact fact = story.Facts[i];
            DateTimeOffset end = i + 1 < story.Facts.Length ? story.Facts[i + 1].From : DateTimeOffset.MaxValue;
            Standing before = now;
            now = After(fact);
            foreach (Ending ending in story.Alerts)
            {
                foreach (string broken in Transitions(ending.Alert, before, fact, end))
                    yield return broken;
            }
            if (story.Looks.FirstOrDefault(look => look.At >= fact.To && look.At < end) is { } look
                && Against(look) is { } wrong)
                yield return $"at {look.At:O}: {wrong}";
        }
        if (OpenTogether())
            yield return "two alerts of one limit were open together";
    }

    private Standing After(Fact fact)
    {
        Standing next = fact switch
        {
            { Deed: Deed.Price } => now with { Price = fact },
            { Deed: Deed.Limit, Took: true } => now with { Level = fact.Amount == 0 ? null : fact.Amount },
            { Deed: Deed.Resolve, Took: true } => now with { IsHandled = true, MayBeHandled = true },
            _ => now,
        };
        bool isAnew = next.Level != now.Level;
        bool wasStale = fact.Deed == Deed.Price && !IsFresh(now, fact.From);
        bool isBack = IsLongSince(now.SurelyClearSince, limit.ClearForSeconds, Seen(now, fact.From));
        return next with
        {
            BrokenSince = Since(IsBroken(next), isAnew, now.BrokenSince, fact.From),
            SurelyBrokenSince = Since(IsBroken(next), isAnew || wasStale, now.SurelyBrokenSince, fact.From),
            ClearSince = Since(IsClear(next), isAnew, now.ClearSince, fact.From),
            SurelyClearSince = Since(IsClear(next), isAnew || wasStale, now.SurelyClearSince, fact.From),
            IsHandled = next.IsHandled && !isAnew && !IsClear(next),
            MayBeHandled = next.MayBeHandled && !isAnew && !isBack,
        };
    }

    private static DateTimeOffset? Since(bool holds, bool isAnew, DateTimeOffset? before, DateTimeOffset at) =>
        !holds ? null : isAnew ? at : before ?? at;

    /// <summary>What a reading alone did after this fact, or while it was not answered yet.</summary>
    private IEnumerable<string> Transitions(AlertView alert, Standing before, Fact fact, DateTimeOffset end)
    {
        if (Is(alert.TriggeredAt, MayOpen) == false)
            yield return $"opened at {alert.TriggeredAt:O} by {now}";
        if (alert is { ResolvedAt: { } at, Resolution: ResolutionKind.Auto } && Is(at, MayResolve) == false)
            yield return $"resolved at {at:O} by {now}";

        bool? Is(DateTimeOffset at, Func<Standing, DateTimeOffset, bool> may) =>
            at < fact.From || at >= end ? null : may(now, at) || (at <= fact.To && may(before, at));
    }

    private bool MayOpen(Standing standing, DateTimeOffset at) =>
        IsFresh(standing, at) && !standing.IsHandled && at >= standing.BrokenSince?.AddSeconds(limit.PendingForSeconds);

    private bool MayResolve(Standing standing, DateTimeOffset at) =>
        IsFresh(standing, at) && at >= standing.ClearSince?.AddSeconds(limit.ClearForSeconds);

    private string? Against(Look look)
    {
        DateTimeOffset seen = Seen(now, look.At);
        bool mustBeOpen = !now.MayBeHandled && IsLongSince(now.SurelyBrokenSince, limit.PendingForSeconds, seen);
        bool mustBeOver = now.Level is null || IsLongSince(now.SurelyClearSince, limit.ClearForSeconds, seen);
        return mustBeOpen && look.OpenAlert is null ? $"no alert is open by {now}"
            : mustBeOver && look.OpenAlert is not null ? $"{look.OpenAlert} is open by {now}"
            : null;
    }

    /// <summary>Long enough, by readings that could be used.</summary>
    private bool IsLongSince(DateTimeOffset? since, double seconds, DateTimeOffset seen) =>
        since is { } at
        && (seconds == 0 && story.IsCalm(at) ? at <= seen : story.Latest(at.AddSeconds(seconds)) <= seen);

    private DateTimeOffset Seen(Standing standing, DateTimeOffset at) =>
        IsFresh(standing, at) ? at : (standing.Price?.From ?? default) + story.Script.StaleAfter;

    private bool IsFresh(Standing standing, DateTimeOffset at) =>
        at <= standing.Price?.From + story.Script.StaleAfter;

    private bool IsBroken(Standing standing) => standing.Price?.Amount < standing.Level;

    private bool IsClear(Standing standing) =>
        standing.Price?.Amount >= standing.Level + (limit.ClearValue is null ? 0 : 3);

    private bool OpenTogether() => story.Alerts.Any(a => story.Alerts.Any(b =>
        a.Alert.Id != b.Alert.Id && a.Alert.TriggeredAt <= b.Alert.TriggeredAt
        && (a.Alert.ResolvedAt is null || a.Alert.ResolvedAt > b.Alert.TriggeredAt)));
}
