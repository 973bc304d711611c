namespace Risk.Contracts;

/// <summary>What became of a batch: every tick is either accepted or listed.</summary>
[GenerateSerializer, Immutable, Alias("risk.publish-result")]
public sealed record PublishResult(
    [property: Id(0)] int Accepted,
    [property: Id(1)] ImmutableArray<TickRejection> Rejected);
