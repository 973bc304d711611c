using Risk.Metrics;

namespace Risk.Portfolios;

/// <summary>What a portfolio is, beside its holdings.</summary>
/// <param name="BaseCurrency">ISO 4217.</param>
/// <param name="Benchmark">Symbol for beta; null for none.</param>
/// <param name="RiskFreeAnnual">Fraction a year, 0.02 for 2 %.</param>
/// <param name="VarMethod">How its tails are estimated; null: as the service's setting says.</param>
public sealed record Terms(
    string Name,
    string BaseCurrency,
    string? AccountId,
    string? Desk,
    string? Benchmark,
    decimal RiskFreeAnnual,
    Margins Margin,
    VarMethod? VarMethod = null)
{
    /// <summary>What a portfolio is of which nothing was said but its id.</summary>
    public static Terms Default(string id) => new(id, "USD", null, null, null, 0, Margins.Default);
}

/// <summary>Margin requirements as fractions of market value, 0 to 1.</summary>
public sealed record Margins(
    decimal InitialLong, decimal InitialShort, decimal MaintenanceLong, decimal MaintenanceShort)
{
    /// <summary>Initial rates of Regulation T with the usual maintenance rates.</summary>
    public static readonly Margins Default = new(0.5m, 0.5m, 0.25m, 0.3m);
}

/// <summary>A wish to create or change a portfolio: what is null stays as it is, or takes its default.</summary>
public sealed record TermsChange(
    string? Name = null,
    string? BaseCurrency = null,
    string? AccountId = null,
    string? Desk = null,
    decimal? Cash = null,
    string? Benchmark = null,
    decimal? RiskFreeAnnual = null,
    Margins? Margin = null,
    VarMethodChange? VarMethod = null);

/// <summary>A wish to estimate tails by another method; null: by the service's setting.</summary>
public sealed record VarMethodChange(VarMethod? Method);
