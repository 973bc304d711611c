using Risk.Contracts;
using Risk.Metrics;
using Risk.Thresholds;
using ResolutionKind = Risk.Thresholds.ResolutionKind;

namespace Risk.Grains.Portfolios;

/// <summary>
/// The limits that every portfolio has on its own data: no price may be stale, and the NAV has to be positive. What
/// breaks them is an alert like any other, of the limit <c>_data.PORTFOLIO.NAME</c> and the metric <c>data.NAME</c>.
/// </summary>
internal static class DataLimits
{
    private const string Kind = "data.";
    private const string StalePrices = Kind + "stale_prices";
    private const string Nav = Kind + "nav";

    /// <summary>Judges them by the snapshot that the other limits were judged by.</summary>
    public static Judgement Judge(Judgement judgement, string portfolioId, Snapshot snapshot, DateTimeOffset now)
    {
        string names = string.Join(", ", snapshot.StaleSymbols);
        Judgement stale = judgement.With(
            Entry(judgement.Next, Definition(
                portfolioId, StalePrices, Contracts.Comparison.GreaterThan, Contracts.Severity.Medium,
                $"no price has arrived lately of {names}"), now),
            new(snapshot.StaleSymbols.Length, ReadingStatus.Ok), now);
        return stale.With(
            Entry(stale.Next, Definition(
                portfolioId, Nav, Contracts.Comparison.LessThanOrEqual, Contracts.Severity.Critical,
                "NAV is not positive, so its ratios are undefined"), now),
            IsEmpty(snapshot) ? null : Reading.Of("nav", snapshot, now), now);
    }

    /// <summary>The portfolio goes: what is open of them resolves.</summary>
    public static PortfolioFile EndAll(PortfolioFile file, DateTimeOffset now) => file.DataLimits.Values.Aggregate(
        file, (left, entry) => Apply(
            left, entry, LimitChanges.End(entry.State, ResolutionKind.PortfolioDeleted, now)));

    // An empty portfolio without cash is nothing to worry about.
    private static bool IsEmpty(Snapshot snapshot) => snapshot.Metrics is { Nav: 0, PositionCount: 0 };

    private static Judgement With(this Judgement judgement, LimitEntry entry, Reading? reading, DateTimeOffset now)
    {
        LimitDecision decision = reading is null
            ? LimitChanges.End(entry.State, ResolutionKind.Auto, now)
            : ThresholdRules.Evaluate(entry.Limit, entry.State, reading, now);
        return judgement.After(entry, decision, Apply(judgement.Next, entry, decision));
    }

    private static PortfolioFile Apply(PortfolioFile file, LimitEntry entry, LimitDecision decision)
    {
        PortfolioFile next = decision.Next == entry.State && !file.DataLimits.ContainsKey(entry.Definition.Id)
            ? file
            : file with
            {
                DataLimits = file.DataLimits.SetItem(entry.Definition.Id, entry with { State = decision.Next }),
            };
        return decision.Effect is null or LimitEffect.Update ? next : next with { Owed = next.Owed.With(
            LimitDesk.ToCall(file, entry, decision.Effect, by: null)) };
    }

    private static LimitEntry Entry(PortfolioFile file, ThresholdDefinition definition, DateTimeOffset now)
    {
        LimitEntry? before = file.DataLimits.GetValueOrDefault(definition.Id);
        return new(definition, 1, before?.CreatedAt ?? now, now, before?.State ?? new LimitState { Since = now });
    }

    private static ThresholdDefinition Definition(
        string portfolioId, string metric, Contracts.Comparison comparison, Contracts.Severity severity,
        string description) =>
        new($"_data.{portfolioId}.{metric[Kind.Length..]}", portfolioId, metric, comparison, 0, severity, description);
}
