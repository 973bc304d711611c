namespace Risk.Thresholds;

/// <summary>A limit is broken while <c>metric comparison threshold</c> is true.</summary>
public enum Comparison
{
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,

    /// <summary>Within 1e-9 of the threshold, relative when the threshold is beyond ±1.</summary>
    Equal,
}
