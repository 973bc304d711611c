namespace Risk.Contracts;

/// <summary>The closing price of a symbol on a day, adjusted for splits.</summary>
[GenerateSerializer, Immutable, Alias("risk.daily-close")]
public sealed record DailyClose(
    [property: Id(0)] DateOnly Date,
    [property: Id(1)] string Symbol,
    [property: Id(2)] decimal Close);
