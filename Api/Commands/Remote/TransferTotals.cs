using System.Globalization;
using Risk.Api.Commands.Terminal;
using Risk.Api.Endpoints.MarketData;
using Spectre.Console;

namespace Risk.Api.Commands.Remote;

/// <summary>Counts what became of the rows of a file.</summary>
internal sealed class TransferTotals
{
    private const int MaxShown = 20;
    private readonly SortedDictionary<string, long> byReason = new(StringComparer.Ordinal);
    private readonly List<string> shown = [];

    public long Accepted { get; private set; }

    public long Rejected { get; private set; }

    public long Rows => Accepted + Rejected;

    /// <param name="lineOf">The line of the file that a line of the request was.</param>
    public void Add(ImportResponse answer, Func<int, long> lineOf)
    {
        Accepted += answer.Accepted;
        Rejected += answer.RejectedTotal;
        foreach ((string reason, int count) in answer.RejectedByReason)
            byReason[reason] = byReason.GetValueOrDefault(reason) + count;
        shown.AddRange(answer.Rejected.Take(MaxShown - shown.Count)
            .Select(r => $"line {lineOf(r.Line!.Value)}: {r.Reason} {r.Symbol}".TrimEnd()));
    }

    /// <summary>A row that was not even sent.</summary>
    public void AddUnsent(long line, string reason)
    {
        Rejected++;
        byReason[reason] = byReason.GetValueOrDefault(reason) + 1;
        if (shown.Count < MaxShown)
            shown.Add($"line {line}: {reason}");
    }

    public void Print(IAnsiConsole console, TransferReport report)
    {
        foreach (string line in shown)
            console.WriteLine(line);
        if (Rejected > shown.Count)
            console.WriteLine($"… and {Count(Rejected - shown.Count)} more");
        string seconds = report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        console.WriteLine(
            $"{report.Rate(Rows)} in {seconds} s: {Count(Accepted)} accepted, {Count(Rejected)} rejected");
        foreach ((string reason, long count) in byReason)
            console.WriteLine($"  {reason}: {Count(count)}");
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
