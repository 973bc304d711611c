namespace Risk.Api.Endpoints.Templates;

public enum ApplyStatus
{
    /// <summary>The portfolio has all limits of the template now.</summary>
    Applied,

    /// <summary>It had them all before.</summary>
    Unchanged,

    /// <summary>Some could not be put: see rejected.</summary>
    Partial,

    /// <summary>None could be put: see detail, or rejected.</summary>
    Failed,
}

/// <summary>What became of each portfolio.</summary>
/// <param name="DryRun">Nothing was stored: this is what it would be.</param>
public sealed record ApplyResponse(
    string TemplateId, int TemplateVersion, bool DryRun, IReadOnlyList<AppliedTo> Items);

/// <summary>What became of one portfolio.</summary>
/// <param name="Created">Ids of thresholds.</param>
/// <param name="Detail">Why it failed as a whole; else null.</param>
public sealed record AppliedTo(
    string PortfolioId,
    ApplyStatus Status,
    IReadOnlyList<string> Created,
    IReadOnlyList<string> Updated,
    IReadOnlyList<string> Removed,
    int Unchanged,
    IReadOnlyList<RejectedLimit> Rejected,
    string? Detail)
{
    public static AppliedTo Nothing(string portfolioId, string why) =>
        new(portfolioId, ApplyStatus.Failed, [], [], [], 0, [], why);

    public static AppliedTo Of(string portfolioId, LimitResults results)
    {
        LimitResult[] rejected = [.. results.Limits.Where(one => one.Change == LimitChange.Rejected)];
        return new(
            portfolioId,
            rejected.Length > 0 ? (rejected.Length < results.Limits.Length ? ApplyStatus.Partial : ApplyStatus.Failed)
                : results.Limits.All(one => one.Change == LimitChange.Unchanged) ? ApplyStatus.Unchanged
                : ApplyStatus.Applied,
            Ids(LimitChange.Created),
            Ids(LimitChange.Updated),
            Ids(LimitChange.Removed),
            Ids(LimitChange.Unchanged).Length,
            [.. rejected.SelectMany(one => one.Errors.Select(error =>
                new RejectedLimit(one.ThresholdId, error.Field, error.Message)))],
            null);

        string[] Ids(LimitChange change) =>
            [.. results.Limits.Where(one => one.Change == change).Select(one => one.ThresholdId)];
    }
}

/// <summary>A limit that could not be put.</summary>
public sealed record RejectedLimit(string ThresholdId, string Field, string Reason);
