namespace Risk.Thresholds;

/// <summary>How a level follows from the metric's own history; see <see cref="DynamicLevels"/>.</summary>
/// <param name="Percentile">0 to 100, of the signed values.</param>
/// <param name="WindowDays">How many of the newest values count, one a day.</param>
/// <param name="Multiplier">Times the percentile.</param>
public sealed record DynamicRule(double Percentile, int WindowDays, int MinObservations, double Multiplier);

/// <param name="Observations">Values that there were.</param>
/// <param name="Reason">In words.</param>
public sealed record DynamicLevelDecision(double Level, int Observations, string Reason);
