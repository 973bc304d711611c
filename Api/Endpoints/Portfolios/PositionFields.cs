namespace Risk.Api.Endpoints.Portfolios;

/// <summary>A holding.</summary>
/// <param name="Quantity">Units; negative when short.</param>
/// <param name="AveragePrice">Average cost in base currency; null when not known.</param>
public sealed record PositionFields(string Symbol, decimal Quantity, decimal? AveragePrice = null)
{
    public Position ToContract() => new(Symbol, Quantity, AveragePrice);

    public static PositionFields From(Position position) =>
        new(position.Symbol, position.Quantity, position.AveragePrice);
}

/// <summary>All positions of a portfolio.</summary>
/// <param name="Positions">A symbol may occur once.</param>
public sealed record PositionsRequest(IReadOnlyList<PositionFields> Positions);
