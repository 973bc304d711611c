namespace Risk.Contracts;

/// <summary>What a dynamic limit is judged by until the next close.</summary>
/// <param name="Value">In the metric's unit and sign.</param>
/// <param name="Observations">Days whose value was used, or that there were when they were too few.</param>
/// <param name="AsOf">The close up to which the history counts; null before the first.</param>
/// <param name="Reason">How it came about, in words.</param>
[GenerateSerializer, Immutable, Alias("risk.level-in-force")]
public sealed record LevelInForce(
    [property: Id(0)] decimal Value,
    [property: Id(1)] int Observations,
    [property: Id(2)] DateOnly? AsOf,
    [property: Id(3)] string Reason);
