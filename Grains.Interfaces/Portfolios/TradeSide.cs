namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.trade-side")]
public enum TradeSide
{
    [Id(0)] Buy,
    [Id(1)] Sell,
}
