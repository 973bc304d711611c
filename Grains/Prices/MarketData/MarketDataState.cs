namespace Risk.Grains.Prices;

/// <summary>What a <see cref="MarketDataGrain"/> stores: the last prices of its symbols.</summary>
[GenerateSerializer, Alias("risk.state.market-data")]
public sealed record MarketDataState
{
    [Id(0)] public ImmutableArray<SavedQuote> Quotes { get; set; } = [];
}

/// <summary>The last accepted price of a symbol.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.market-data.quote")]
public sealed record SavedQuote(
    [property: Id(0)] string Symbol,
    [property: Id(1)] decimal Price,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] DateTimeOffset ArrivedAt);
