namespace Risk.Silo.Feeds.Demo;

/// <summary>A made-up instrument.</summary>
/// <param name="Start">Its price at the beginning of its history.</param>
/// <param name="Beta">How far it moves with the market.</param>
/// <param name="OwnVolatility">Standard deviation of a day's return of its own, e.g. 0.01.</param>
internal sealed record DemoInstrument(string Symbol, double Start, double Beta, double OwnVolatility);
