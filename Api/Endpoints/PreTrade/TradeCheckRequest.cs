namespace Risk.Api.Endpoints.PreTrade;

/// <summary>A trade that someone considers.</summary>
/// <param name="Quantity">Units; positive to buy, negative to sell.</param>
/// <param name="Price">Base currency per unit; absent: the newest price of the symbol.</param>
public sealed record TradeCheckRequest(string PortfolioId, string Symbol, decimal Quantity, decimal? Price = null)
{
    public ProposedTrade ToContract() => new(Symbol, Quantity, Price);
}
