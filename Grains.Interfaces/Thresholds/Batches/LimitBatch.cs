namespace Risk.Contracts;

/// <summary>Limits of one portfolio that are put in one go. Each is taken or rejected on its own.</summary>
/// <param name="KeepsExisting">A limit that exists stays as it is; else it is changed.</param>
/// <param name="WholeOfTemplate">Limits that came from this template and are not in the batch are removed.</param>
/// <param name="IsDryRun">Nothing is stored; the answer is what it would be.</param>
[GenerateSerializer, Immutable, Alias("risk.limit-batch")]
public sealed record LimitBatch(
    [property: Id(0)] ImmutableArray<ThresholdDefinition> Limits,
    [property: Id(1)] bool KeepsExisting = false,
    [property: Id(2)] string? WholeOfTemplate = null,
    [property: Id(3)] bool IsDryRun = false);
