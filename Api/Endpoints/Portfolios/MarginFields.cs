namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Margin requirements as fractions of market value, 0 to 1.</summary>
public sealed record MarginFields(
    decimal InitialLong, decimal InitialShort, decimal MaintenanceLong, decimal MaintenanceShort)
{
    public MarginRates ToContract() => new(InitialLong, InitialShort, MaintenanceLong, MaintenanceShort);

    public static MarginFields From(MarginRates rates) =>
        new(rates.InitialLong, rates.InitialShort, rates.MaintenanceLong, rates.MaintenanceShort);
}
