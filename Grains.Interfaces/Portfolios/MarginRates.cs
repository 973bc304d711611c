namespace Risk.Contracts;

/// <summary>Margin requirements as fractions of market value, 0 to 1.</summary>
[GenerateSerializer, Immutable, Alias("risk.margin-rates")]
public sealed record MarginRates(
    [property: Id(0)] decimal InitialLong,
    [property: Id(1)] decimal InitialShort,
    [property: Id(2)] decimal MaintenanceLong,
    [property: Id(3)] decimal MaintenanceShort)
{
    /// <summary>Regulation T initial rates with the usual maintenance rates.</summary>
    public static MarginRates Default { get; } = new(0.5m, 0.5m, 0.25m, 0.3m);
}
