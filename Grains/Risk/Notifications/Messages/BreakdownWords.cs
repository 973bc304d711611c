using System.Globalization;

namespace Risk.Notifications;

/// <summary>The positions that an alert comes from, as a table.</summary>
internal static class BreakdownWords
{
    public static ImmutableArray<MessageBlock> Of(Breakdown breakdown) =>
    [
        new MessageBlock.Heading($"{Measure(breakdown)} by position when it opened, in {breakdown.Currency}"),
        new MessageBlock.Table(Rows(breakdown)),
    ];

    /// <summary>What the parts are of.</summary>
    public static string Measure(Breakdown breakdown) =>
        breakdown.Measure is { } metric ? MetricWords.Name(metric) : "Market value";

    public static ImmutableArray<(string What, string Amount, string Share)> Rows(Breakdown breakdown) =>
    [
        .. breakdown.Parts.Select(part => Row(part.Symbol, part.Amount, breakdown.Total)),
        .. breakdown.OtherCount > 0
            ? [Row(Others(breakdown.OtherCount), breakdown.Others, breakdown.Total)]
            : ImmutableArray<(string, string, string)>.Empty,
    ];

    private static string Others(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} other{(count == 1 ? "" : "s")}");

    // Of a loss each part that adds to it is a positive share; a short position is a negative one.
    private static (string, string, string) Row(string what, double amount, double total) => (
        what,
        amount.ToString("#,0", CultureInfo.InvariantCulture),
        total == 0 ? "" : (100 * amount / total).ToString("0", CultureInfo.InvariantCulture) + " %");
}
