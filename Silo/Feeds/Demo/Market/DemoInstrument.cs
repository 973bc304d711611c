namespace Risk.Silo.Feeds.Demo;

/// <summary>What made-up instruments have in common beside the market.</summary>
internal enum DemoSector
{
    Indices,

    /// <summary>The one that falls and comes back.</summary>
    Technology,
    Health,
    Consumer,
    Banks,
    Energy,
    Rates,
    Credit,
    Metals,
    Volatility,
}

/// <summary>A made-up instrument.</summary>
/// <param name="Start">Its price at the beginning of its history.</param>
/// <param name="Beta">How far it moves with the market.</param>
/// <param name="OwnVolatility">Standard deviation of a day's return of its own, e.g. 0.01.</param>
/// <param name="SectorVolatility">Likewise, of the part that it shares with its sector.</param>
internal sealed record DemoInstrument(
    string Symbol, DemoSector Sector, double Start, double Beta, double OwnVolatility, double SectorVolatility);
