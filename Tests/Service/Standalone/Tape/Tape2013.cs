using System.Globalization;
using System.IO.Compression;
using Risk.Tests.Support;

namespace Risk.Tests.Service.Tape;

/// <summary>The trades of 2013-10-07 and the closes before them.</summary>
internal static class Tape2013
{
    public const string Day = "2013-10-07";
    public const string LastCloseDay = "2013-10-04";
    public const int Window = 756;

    public static string TicksPath => SharedData.PathOf("us_trade_ticks_2013-10-07.csv.gz");

    /// <summary>The rows of the closes' file up to the last close before the tape, as they are.</summary>
    public static IReadOnlyList<string> CloseLines() =>
        [.. File.ReadLines(SharedData.PathOf("us_daily_closes.csv")).Skip(1)
            .Where(line => string.CompareOrdinal(line[..10], LastCloseDay) <= 0)];

    /// <summary>The newest closes of each symbol that are common to all, oldest first.</summary>
    public static IReadOnlyDictionary<string, double[]> Closes(IEnumerable<string> lines, params string[] symbols) =>
        lines.Select(line => line.Split(',')).Where(row => symbols.Contains(row[1]))
            .GroupBy(row => row[0]).Where(day => day.Count() == symbols.Length).OrderBy(day => day.Key)
            .TakeLast(Window).SelectMany(day => day)
            .GroupBy(row => row[1]).ToDictionary(g => g.Key, g => g.Select(row => Number(row[2])).ToArray());

    /// <summary>How many trades there are, and the last price of each symbol.</summary>
    public static (int Count, IReadOnlyDictionary<string, double> Last) Read()
    {
        Dictionary<string, double> last = [];
        int count = 0;
        using StreamReader reader = new(new GZipStream(File.OpenRead(TicksPath), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] row = line.Split(',');
            last[row[1]] = Number(row[2]);
            count++;
        }
        return (count, last);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
