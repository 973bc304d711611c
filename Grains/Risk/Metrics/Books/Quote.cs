namespace Risk.Metrics;

/// <summary>The newest tick of a symbol.</summary>
/// <param name="Price">Base currency per unit, positive.</param>
/// <param name="Day">The market's day that <paramref name="At"/> belongs to.</param>
/// <param name="At">When it was made, by its publisher.</param>
/// <param name="ArrivedAt">When it reached this service; staleness goes by this.</param>
public readonly record struct Quote(double Price, DateOnly Day, DateTimeOffset At, DateTimeOffset ArrivedAt);
