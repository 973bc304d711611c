namespace Risk.Api.Endpoints.Thresholds;

/// <summary>What became of the limits of an import: each is taken or rejected.</summary>
/// <param name="DryRun">Nothing was stored; this is what it would come to.</param>
/// <param name="Unchanged">That were just so before.</param>
/// <param name="Rejected">A row for each field that is wrong, in their order.</param>
public sealed record ThresholdImportResponse(
    bool DryRun, int Created, int Updated, int Unchanged, IReadOnlyList<RejectedThreshold> Rejected);

/// <param name="Line">In CSV the line, in JSON the place in the array; both from 1.</param>
/// <param name="Id">Null when it has none that can be read.</param>
public sealed record RejectedThreshold(int Line, string? Id, string Field, string Reason);
