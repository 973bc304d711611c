using Risk.Metrics;
using Risk.Tests.Support;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>Real closes of DAX, SMI, CAC and FTSE, 1991 to 1998.</summary>
internal static class EuMarket
{
    public static readonly string[] Symbols = ["DAX", "SMI", "CAC", "FTSE"];

    public static readonly CalculationSettings AllCloses = new() { WindowCloses = 1860 };

    /// <summary>A million in equal parts of some indices, at the last closes.</summary>
    public static PreparedBook Book(string[] held, CalculationSettings settings)
    {
        Dictionary<string, CloseSeries> closes = Closes();
        double part = 1_000_000d / held.Length;
        Holding[] holdings = [.. held.Select(symbol => new Holding(symbol, part / closes[symbol].Last!.Value.Price))];
        Book book = new([.. holdings], 0) { Benchmark = "FTSE" };
        return PreparedBook.Of(book, closes, NavHistory.Empty, settings);
    }

    /// <summary>The file numbers its days and does not date them.</summary>
    public static DateOnly Day(string[] row) => DateOnly.FromDayNumber(700_000 + int.Parse(row[0]));

    private static Dictionary<string, CloseSeries> Closes()
    {
        string[][] rows = [.. SharedData.Csv("eustockmarkets.csv")];
        DateOnly[] days = [.. rows.Select(Day)];
        return Symbols.Select((symbol, i) => new CloseSeries(
            symbol, days, rows.Select(row => GoldenMarket.Number(row[i + 2])))).ToDictionary(one => one.Symbol);
    }
}
