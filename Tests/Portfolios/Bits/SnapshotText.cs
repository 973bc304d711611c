using System.Globalization;
using Risk.Contracts;

namespace Risk.Tests.Portfolios.Bits;

/// <summary>Snapshots as text, with every bit of every number.</summary>
internal static class SnapshotText
{
    public static IEnumerable<string> Lines(PortfolioSnapshot snapshot) =>
    [
        FormattableString.Invariant($"{snapshot.PortfolioId} {snapshot.Sequence} {snapshot.Status}"),
        FormattableString.Invariant($"  as of {snapshot.AsOf:O}, at {snapshot.ServerTime:O}, {snapshot.RealisedFrom}"),
        $"  stale [{string.Join(' ', snapshot.StaleSymbols)}] missing [{string.Join(' ', snapshot.MissingSymbols)}]",
        .. snapshot.Metrics.Select(metric => $"  {metric.Id} {Bits(metric.Value)}"),
    ];

    /// <summary>How this machine's library rounds what the formulas use of it.</summary>
    public static string Maths() => "maths " + string.Join(' ', Enumerable.Range(1, 40).Select(n =>
        Bits(Math.Pow(1 + (n / 97.0), 252.0 / n)) + Bits(Math.Exp(-n / 7.0)) + Bits(Math.Pow(n / 1e5, 1.5))));

    private static string Bits(double? value) =>
        value is { } number
            ? BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture)
            : "null";
}
