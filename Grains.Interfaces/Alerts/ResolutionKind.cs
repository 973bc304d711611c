namespace Risk.Contracts;

/// <summary>Why an alert is over. On the wire: manual, or auto for all others.</summary>
[GenerateSerializer, Alias("risk.resolution-kind")]
public enum ResolutionKind
{
    /// <summary>The metric is back.</summary>
    Auto = 0,

    /// <summary>By a user.</summary>
    Manual = 1,

    ThresholdDeleted = 2,
    ThresholdDisabled = 3,
    ThresholdChanged = 4,
    PortfolioDeleted = 5,
}
