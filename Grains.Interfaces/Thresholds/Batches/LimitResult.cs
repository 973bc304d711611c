namespace Risk.Contracts;

/// <summary>What became of a limit of a batch.</summary>
[GenerateSerializer, Alias("risk.limit-change")]
public enum LimitChange
{
    Unchanged = 0,
    Created = 1,
    Updated = 2,
    Removed = 3,
    Rejected = 4,
}

/// <param name="Errors">Why it was rejected; else empty.</param>
[GenerateSerializer, Immutable, Alias("risk.limit-result")]
public sealed record LimitResult(
    [property: Id(0)] string ThresholdId,
    [property: Id(1)] LimitChange Change,
    [property: Id(2)] ImmutableArray<FieldError> Errors);

/// <param name="Limits">Those of the batch in its order, then those that were removed.</param>
[GenerateSerializer, Immutable, Alias("risk.limit-results")]
public sealed record LimitResults([property: Id(0)] ImmutableArray<LimitResult> Limits);
