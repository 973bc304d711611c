namespace Risk.Thresholds;

/// <summary>A recorded value, and the limit as it would have been then.</summary>
public sealed record PlayedPoint(DateTimeOffset At, Reading Reading, Limit Limit);

/// <summary>One alert that would have been open.</summary>
/// <param name="ResolvedAt">Null when it would be open still.</param>
/// <param name="Value">At the opening.</param>
/// <param name="Threshold">The level that it would have broken.</param>
public sealed record Episode(
    DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt, double Value, double Peak, double Threshold);
