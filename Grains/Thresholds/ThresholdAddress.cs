namespace Risk.Grains.Thresholds;

/// <summary>What a <see cref="ThresholdGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.threshold-address")]
public sealed record ThresholdAddress
{
    /// <summary>The portfolio that has the limit, or was about to get it.</summary>
    [Id(0)] public string? PortfolioId { get; set; }
}
