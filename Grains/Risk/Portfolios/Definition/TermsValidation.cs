using System.Text.RegularExpressions;

namespace Risk.Portfolios;

/// <summary>Says what is wrong with the terms of a portfolio before anything is stored.</summary>
public static partial class TermsValidation
{
    private const int LongestName = 200;

    /// <returns>Empty when all is good.</returns>
    public static ImmutableArray<FieldError> Validate(TermsChange change) =>
    [
        .. Refusals.Unless(IsText(change.Name), "name", change.Name, "1 to 200 characters"),
        .. Refusals.Unless(
            change.BaseCurrency is null || CurrencyPattern().IsMatch(change.BaseCurrency),
            "base_currency", change.BaseCurrency, "three letters of ISO 4217, such as USD"),
        .. Refusals.Unless(IsText(change.AccountId), "account_id", change.AccountId, "1 to 200 characters"),
        .. Refusals.Unless(IsText(change.Desk), "desk", change.Desk, "1 to 200 characters"),
        .. Refusals.Unless(
            change.Cash is null || Amounts.Fits(change.Cash.Value, Amounts.MaxMoney),
            "cash", change.Cash, "-10^18 to 10^18 with at most 8 decimals"),
        .. Refusals.Unless(
            change.Benchmark is null || Ids.IsValid(change.Benchmark),
            "benchmark", change.Benchmark, Ids.Form),
        .. Refusals.Unless(
            change.RiskFreeAnnual is null or (>= -0.5m and <= 1m),
            "risk_free_annual", change.RiskFreeAnnual, "-0.5 to 1, where 0.02 is 2 %"),
        .. Refusals.Unless(
            change.VarMethod?.Method is not { } method || Enum.IsDefined(method),
            "var_method", change.VarMethod?.Method,
            "historical, order_statistic, filtered, parametric, cornish_fisher or default"),
        .. change.Margin is null ? [] : Validate(change.Margin, "margin."),
    ];

    /// <param name="prefix">Where the rates are in the request, e.g. <c>margin.</c>.</param>
    public static ImmutableArray<FieldError> Validate(Margins margin, string prefix) =>
    [
        .. Rate(prefix + "initial_long", margin.InitialLong),
        .. Rate(prefix + "initial_short", margin.InitialShort),
        .. Rate(prefix + "maintenance_long", margin.MaintenanceLong),
        .. Rate(prefix + "maintenance_short", margin.MaintenanceShort),
    ];

    private static ImmutableArray<FieldError> Rate(string field, decimal rate) =>
        Refusals.Unless(rate is >= 0 and <= 1, field, rate, "0 to 1, as a fraction of market value");

    private static bool IsText(string? text) => text is null || (text.Trim().Length > 0 && text.Length <= LongestName);

    [GeneratedRegex(@"^[A-Z]{3}\z")]
    private static partial Regex CurrencyPattern();
}
