using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Thresholds;
using ResolutionKind = Risk.Contracts.ResolutionKind;

namespace Risk.Grains.Portfolios;

/// <summary>What users do to limits: the file afterwards, with the calls and rows that it then owes.</summary>
internal static class LimitEdits
{
    /// <param name="level">What it is judged by when it is dynamic; else null.</param>
    public static PortfolioFile Add(
        PortfolioFile file, ThresholdDefinition definition, LevelInForce? level, DateTimeOffset now)
    {
        LimitEntry entry = new(definition, 1, now, now, new LimitState { Since = now }, level);
        return file with
        {
            Limits = file.Limits.Add(definition.Id, entry),
            Owed = file.Owed.WithLimitRow(definition.Id),
        };
    }

    /// <summary>
    /// An alert that does not fit the new definition resolves, as of the old one; one that does takes its severity.
    /// </summary>
    /// <param name="level">What it is judged by from now on when it is dynamic; else null.</param>
    public static PortfolioFile Change(
        PortfolioFile file,
        LimitEntry before,
        ThresholdDefinition definition,
        LevelInForce? level,
        DateTimeOffset now)
    {
        LimitEntry after = new(definition, before.Version + 1, before.CreatedAt, now, before.State, level);
        LimitDecision decision = LimitChanges.OnChanged(before.Limit, after.Limit, before.State, now);
        PortfolioFile next = LimitDesk.Apply(file, before, decision);
        OwedWork owed = next.Owed.WithLimitRow(definition.Id);
        bool isReclassified = decision.Next.HasOpenAlert && before.Definition.Severity != definition.Severity;
        return next with
        {
            Limits = next.Limits.SetItem(definition.Id, after with { State = decision.Next }),
            Owed = isReclassified ? owed.With(Reclassify(after, decision.Next.Number, now)) : owed,
        };
    }

    /// <summary>It is judged by another level from now on; what was waited for goes on.</summary>
    public static PortfolioFile Relevel(PortfolioFile file, LimitEntry entry, LevelInForce? level) =>
        entry.Level == level ? file : file with
        {
            Limits = file.Limits.SetItem(
                entry.Definition.Id,
                new(entry.Definition, entry.Version, entry.CreatedAt, entry.UpdatedAt, entry.State, level)),
            Owed = file.Owed.WithLimitRow(entry.Definition.Id),
        };

    private static OwedCall Reclassify(LimitEntry entry, long number, DateTimeOffset now) => new()
    {
        AlertId = entry.AlertId(number),
        Reclassification = new(entry.Definition.Severity, entry.Definition.EscalationPolicyId, now),
    };

    /// <summary>Its open alert resolves.</summary>
    public static PortfolioFile Remove(
        PortfolioFile file, LimitEntry entry, ResolutionKind reason, DateTimeOffset now)
    {
        LimitDecision end = LimitChanges.End(entry.State, reason.To<Risk.Thresholds.ResolutionKind>(), now);
        PortfolioFile next = LimitDesk.Apply(file, entry, end);
        return next with
        {
            Limits = next.Limits.Remove(entry.Definition.Id),
            Owed = next.Owed.WithLimitRow(entry.Definition.Id),
        };
    }

    /// <summary>The portfolio goes, and all its limits with it.</summary>
    public static PortfolioFile RemoveAll(PortfolioFile file, DateTimeOffset now)
    {
        PortfolioFile next = file.Limits.Values.Aggregate(
            file, (left, entry) => Remove(left, entry, ResolutionKind.PortfolioDeleted, now));
        next = DataLimits.EndAll(next, now);
        return next with { Owed = next.Owed with { Removal = true } };
    }

    /// <summary>A user resolves the open alert of the limit.</summary>
    /// <param name="value">The metric's latest; null when undefined.</param>
    public static PortfolioFile ResolveByHand(
        PortfolioFile file, LimitEntry entry, UserAction action, double? value, DateTimeOffset now)
    {
        long number = entry.State.Number;
        return LimitDesk.Apply(
            file,
            entry,
            new(
                LimitChanges.OnResolvedByHand(entry.State, number),
                "resolved by hand",
                new LimitEffect.Resolve(number, value, Risk.Thresholds.ResolutionKind.Manual, now)),
            action);
    }
}
