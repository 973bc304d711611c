namespace Risk.Contracts;

/// <summary>A level that comes from the metric's own recorded history, and is never looser than the threshold value.
/// </summary>
/// <param name="Percentile">
/// 0 to 100, of the signed values, one a day: a small one for losses (<c>less_than</c>), a large one for sizes.
/// </param>
/// <param name="WindowDays">How many of the newest days with a value count.</param>
/// <param name="MinObservations">With fewer, the level is the threshold value.</param>
/// <param name="Multiplier">Times the percentile.</param>
[GenerateSerializer, Immutable, Alias("risk.dynamic-level")]
public sealed record DynamicLevel(
    [property: Id(0)] double Percentile,
    [property: Id(1)] int WindowDays = 250,
    [property: Id(2)] int MinObservations = 60,
    [property: Id(3)] double Multiplier = 1);
