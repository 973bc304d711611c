namespace Risk.Api.Endpoints.Thresholds;

/// <summary>A level that follows from the metric's recorded history, and is never looser than the threshold value.
/// </summary>
/// <param name="Percentile">
/// 0 to 100, of the signed values, one a day: a small one for losses (less_than), a large one for sizes.
/// </param>
/// <param name="WindowDays">How many of the newest days with a value count.</param>
/// <param name="MinObservations">With fewer, the level is the threshold value.</param>
/// <param name="Multiplier">Times the percentile.</param>
public sealed record DynamicFields(
    double Percentile, int WindowDays = 250, int MinObservations = 60, double Multiplier = 1)
{
    public static DynamicFields? From(DynamicLevel? level) => level is null
        ? null
        : new(level.Percentile, level.WindowDays, level.MinObservations, level.Multiplier);

    public DynamicLevel ToContract() => new(Percentile, WindowDays, MinObservations, Multiplier);
}

/// <summary>What a dynamic limit is judged by until the next close.</summary>
/// <param name="Observations">Days whose value was used, or that there were when they were too few.</param>
/// <param name="AsOf">The close up to which the history counts; null before the first.</param>
/// <param name="Reason">How it came about, in words.</param>
public sealed record LevelResponse(decimal Value, int Observations, DateOnly? AsOf, string Reason)
{
    public static LevelResponse? From(LevelInForce? level) =>
        level is null ? null : new(level.Value, level.Observations, level.AsOf, level.Reason);
}
