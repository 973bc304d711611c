using Risk.Contracts;

namespace Risk.Tests.Portfolios.Bits;

/// <summary>Closes and ticks that are the same on every machine: integer arithmetic only.</summary>
internal sealed class MadeUpMarket
{
    public const string Benchmark = "IDX";

    /// <summary>Too young for a history.</summary>
    public const string Newcomer = "NEW";

    public static readonly ImmutableArray<string> Symbols = ["AAA", "BBB", "CCC", Benchmark, Newcomer];

    private const int Days = 320;
    private const int NewcomersDays = 30;

    private readonly Dictionary<string, long> cents = Symbols.ToDictionary(s => s, s => 5000L + (1700 * s[0] % 9000));
    private uint state = 20260105;

    /// <summary>Some years of weekdays, the given one the last.</summary>
    public IReadOnlyList<DailyClose> History(DateOnly last) =>
    [
        .. from back in Enumerable.Range(0, Days).Reverse()
           let day = last.AddDays(-back)
           where day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
           from symbol in Symbols
           where symbol != Newcomer || back < NewcomersDays
           select Close(symbol, day),
    ];

    public DailyClose Close(string symbol, DateOnly day) => new(day, symbol, Next(symbol));

    /// <summary>The symbol's next price, within about 3 % of its last.</summary>
    public decimal Next(string symbol)
    {
        state = unchecked((state * 1664525) + 1013904223);
        int move = (int)(state >> 16) % 601 - 298;
        cents[symbol] += cents[symbol] * move / 10_000;
        return cents[symbol] / 100m;
    }
}
