using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;
using Risk.Thresholds;

namespace Risk.Grains.Portfolios;

/// <summary>What judging the limits of a portfolio came to.</summary>
/// <param name="Next">The file afterwards, with the calls that it now owes.</param>
/// <param name="MustStore">It may not be told of before it is stored.</param>
/// <param name="Updates">News for alerts that are open; may be lost.</param>
/// <param name="Failures">Limits that could not be judged; they stay as they were.</param>
internal sealed record Judgement(
    PortfolioFile Next,
    bool MustStore,
    ImmutableArray<(string AlertId, AlertReading Reading)> Updates,
    ImmutableArray<(string LimitId, Exception Failure)> Failures);

/// <summary>Judges all limits of a portfolio by one snapshot, each on its own.</summary>
internal static class LimitDesk
{
    public static Judgement Judge(PortfolioFile file, Snapshot snapshot, DateTimeOffset now)
    {
        Judgement judgement = new(file, false, [], []);
        foreach (LimitEntry entry in file.Limits.Values)
        {
            try
            {
                Reading reading = Reading.Of(entry.Definition.MetricType, snapshot, now);
                LimitDecision decision = ThresholdRules.Evaluate(entry.Limit, entry.State, reading, now);
                judgement = judgement.After(entry, decision, Apply(judgement.Next, entry, decision));
            }
            catch (Exception failure)
            {
                judgement = judgement with { Failures = judgement.Failures.Add((entry.Definition.Id, failure)) };
            }
        }
        return judgement;
    }

    /// <summary>The file after a decision on one limit: its state, and the call and row that follow.</summary>
    /// <param name="by">Who resolved it by hand, and why.</param>
    public static PortfolioFile Apply(
        PortfolioFile file, LimitEntry entry, LimitDecision decision, UserAction? by = null)
    {
        PortfolioFile next = file with
        {
            Limits = file.Limits.SetItem(entry.Definition.Id, entry with { State = decision.Next }),
        };
        return decision.Effect is null or LimitEffect.Update
            ? next
            : next with
            {
                Owed = next.Owed.WithLimitRow(entry.Definition.Id).With(ToCall(file, entry, decision.Effect, by)),
            };
    }

    /// <summary>When time alone may change something; null when it cannot.</summary>
    public static DateTimeOffset? DueAt(PortfolioFile file) => file.Limits.Values.Min(DueAt);

    // A limit that cannot be judged holds up no other here either.
    private static DateTimeOffset? DueAt(LimitEntry entry)
    {
        try
        {
            return ThresholdRules.DueAt(entry.Limit, entry.State);
        }
        catch (Exception failure) when (failure is ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The judgement with that of one more limit.</summary>
    public static Judgement After(
        this Judgement judgement, LimitEntry entry, LimitDecision decision, PortfolioFile next) => judgement with
    {
        Next = next,
        MustStore = judgement.MustStore || decision.MustStore(entry.State),
        Updates = decision.Effect is LimitEffect.Update update
            ? judgement.Updates.Add((entry.AlertId(update.Number), new(update.Value, update.Peak, update.At)))
            : judgement.Updates,
    };

    public static OwedCall ToCall(PortfolioFile file, LimitEntry entry, LimitEffect effect, UserAction? by) =>
        effect switch
        {
            LimitEffect.Open open => new()
            {
                AlertId = entry.AlertId(open.Number),
                Opening = new(
                    file.Portfolio.Terms.Name, entry.InForce, open.Value, open.At, file.Portfolio.Terms.Desk,
                    entry.State.Number > 0 ? entry.AlertId(entry.State.Number) : null),
            },
            LimitEffect.Resolve resolve => new()
            {
                AlertId = entry.AlertId(resolve.Number),
                Resolution = new(resolve.Kind.To<Contracts.ResolutionKind>(), resolve.Value, resolve.At, by),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "Not a call that is owed."),
        };
}
