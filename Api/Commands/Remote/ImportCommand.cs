using System.CommandLine;
using Risk.Api.Commands.Terminal;
using Risk.Api.Endpoints.MarketData;
using Spectre.Console;

namespace Risk.Api.Commands.Remote;

internal static class ImportCommand
{
    private const string Path = "/api/market-data/closes";

    public static Command Create()
    {
        Argument<FileInfo> file = new("FILE") { Description = "CSV with date,symbol,close; may be gzipped" };
        ServiceAddress address = new();
        Command command = new("import", "Imports closing prices.") { file };
        address.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using CsvFile csv = CsvFile.Open(parsed.GetValue(file)!);
            using ServiceClient service = address.Connect(parsed);
            IAnsiConsole console = Consoles.Of(parsed.InvocationConfiguration.Output);
            TransferReport report = new(console, TimeProvider.System);
            TransferTotals totals = new();
            await report.RunAsync("Importing", () => SendAsync(csv, service, report, totals, cancellation));
            totals.Print(console, report);
            return totals.Accepted > 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task SendAsync(
        CsvFile csv,
        ServiceClient service,
        TransferReport report,
        TransferTotals totals,
        CancellationToken cancellation)
    {
        while (await csv.ReadPartAsync(cancellation) is { } part)
        {
            ImportResponse answer = await service.PostCsvAsync(Path, part.Text, cancellation);
            totals.Add(answer, line => part.FirstLine + line - 1);
            report.Step(csv.Fraction, totals.Rows);
        }
    }
}
