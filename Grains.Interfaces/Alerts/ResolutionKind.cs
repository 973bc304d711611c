namespace Risk.Contracts;

/// <summary>Why an alert is over. On the wire: manual, or auto for all others.</summary>
[GenerateSerializer, Alias("risk.resolution-kind")]
public enum ResolutionKind
{
    /// <summary>The metric is back.</summary>
    [Id(0)] Auto,

    /// <summary>By a user.</summary>
    [Id(1)] Manual,

    [Id(2)] ThresholdDeleted,
    [Id(3)] ThresholdDisabled,
    [Id(4)] ThresholdChanged,
    [Id(5)] PortfolioDeleted,
}
