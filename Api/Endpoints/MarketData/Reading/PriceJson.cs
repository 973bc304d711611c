namespace Risk.Api.Endpoints.MarketData;

/// <summary>Reads prices from JSON; a tick's place is its index.</summary>
internal static class PriceJson
{
    public static TickBatch Read(PricesRequest request)
    {
        TickBatch batch = new();
        SymbolTable symbols = new();
        for (int i = 0; i < request.Prices.Count; i++)
        {
            PriceFields tick = request.Prices[i];
            batch.Add(symbols.Get(tick.Symbol), tick.Price, tick.At, i);
        }
        return batch;
    }
}
