namespace Risk.Thresholds;

/// <summary>Why an alert is over.</summary>
public enum ResolutionKind
{
    /// <summary>The metric has been back past the clear level for long enough.</summary>
    Auto,

    /// <summary>A user resolved it.</summary>
    Manual,

    ThresholdDeleted,
    ThresholdDisabled,

    /// <summary>The limit now asks something else: another metric or comparison.</summary>
    ThresholdChanged,

    PortfolioDeleted,
}
