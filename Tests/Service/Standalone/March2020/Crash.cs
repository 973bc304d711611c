using System.Globalization;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.March2020;

/// <summary>The closes around March 2020.</summary>
internal sealed class Crash
{
    public const string Portfolio = "CRASH";

    /// <summary>The last day that is history when the test begins.</summary>
    public const string Start = "2020-02-19";

    private readonly string[] lines = [.. File.ReadLines(SharedData.PathOf("us_daily_closes.csv")).Skip(1)];

    public IEnumerable<string> Before => lines.Where(line => string.CompareOrdinal(DayOf(line), Start) <= 0);

    /// <summary>The trading days after one day, up to and with another.</summary>
    public IEnumerable<string> Days(string after, string until) =>
        lines.Select(DayOf).Distinct().Order()
            .Where(d => string.CompareOrdinal(d, after) > 0 && string.CompareOrdinal(d, until) <= 0);

    /// <summary>A day's closes come as ticks, and when the day is over as closes.</summary>
    public async Task LiveAsync(Desk desk, string day)
    {
        string[] today = [.. lines.Where(line => DayOf(line) == day)];
        DateTimeOffset end = DateTimeOffset.Parse($"{day}T21:00:00Z", CultureInfo.InvariantCulture);
        await desk.TickAsync(end, [.. today.Select(line => line.Split(',')).Select(
            row => (row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)))]);
        await desk.ImportClosesAsync(today);
    }

    private static string DayOf(string line) => line[..10];
}
