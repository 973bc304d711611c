namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.trade-side")]
public enum TradeSide
{
    Buy = 0,
    Sell = 1,
}
