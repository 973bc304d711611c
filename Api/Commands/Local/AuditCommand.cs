using System.CommandLine;
using System.Globalization;
using Risk.Api.Commands.Terminal;
using Spectre.Console;

namespace Risk.Api.Commands.Local;

/// <summary>What walking the audit log came to.</summary>
/// <param name="Rows">How many rows were found good, from the first on.</param>
/// <param name="BrokenAt">The first row that is altered or missing; null when none is.</param>
/// <param name="Hash">The end of the chain.</param>
public sealed record AuditReport(long Rows, long? BrokenAt, string? Reason, string Hash)
{
    public string Words => BrokenAt is { } row
        ? string.Create(CultureInfo.InvariantCulture, $"The audit log is broken at row {row}: {Reason}.")
        : string.Create(CultureInfo.InvariantCulture,
            $"The audit log is as it was written: {Rows:N0} rows, ending with {Hash}.");
}

internal static class AuditCommand
{
    public static Command Create()
    {
        Option<string?> data = LocalOptions.Data();
        Command verify = new("verify", "Walks the log's chain of hashes; 1 if a row was altered or is missing.");
        verify.Add(data);
        verify.SetAction(async (parsed, cancellation) =>
        {
            IAnsiConsole console = Consoles.Of(parsed.InvocationConfiguration.Output);
            TransferReport report = new(console, TimeProvider.System);
            AuditReport? found = null;
            await report.RunAsync("Checking", async () => found = await Edition.VerifyAuditAsync(
                new(Port: null, parsed.GetValue(data)),
                (done, all) => report.Step((double)done / all, done),
                cancellation));
            console.WriteLine(found!.Words);
            return found.BrokenAt is null ? 0 : 1;
        });
        return new("audit", "The audit log of the alerts, on this machine's database or DATABASE_URL.") { verify };
    }
}
