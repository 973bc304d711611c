namespace Risk.Contracts;

/// <summary>Limits that are put on many portfolios.</summary>
/// <param name="Limits">Their ids are names within the template; they are of no portfolio yet.</param>
/// <param name="Version">Rises by one with each change. What came from it stays until it is applied again.</param>
[GenerateSerializer, Immutable, Alias("risk.threshold-template")]
public sealed record ThresholdTemplate(
    [property: Id(0)] string Id,
    [property: Id(1)] string? Description,
    [property: Id(2)] ImmutableArray<ThresholdDefinition> Limits,
    [property: Id(3)] int Version)
{
    /// <summary>The limits that a portfolio gets, under ids that are the same each time.</summary>
    public ImmutableArray<ThresholdDefinition> For(string portfolioId) =>
    [
        .. Limits.Select(limit => limit with
        {
            Id = ThresholdIds.Of(portfolioId, Id, limit.Id),
            PortfolioId = portfolioId,
            TemplateId = Id,
        }),
    ];
}
