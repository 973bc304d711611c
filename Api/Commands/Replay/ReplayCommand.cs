using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Risk.Api.Commands.Remote;
using Risk.Api.Commands.Terminal;
using Spectre.Console;

namespace Risk.Api.Commands.Replay;

internal static class ReplayCommand
{
    private const string Max = "max";

    public static Command Create()
    {
        Argument<FileInfo> file = new("FILE")
        {
            Description = "at,symbol,price or ms_since_midnight,symbol,price,size; CSV, may be gzipped",
        };
        Option<double> speed = new("--speed")
        {
            Description = "Times real time, e.g. 60, or max",
            CustomParser = ParseSpeed,
            DefaultValueFactory = _ => double.PositiveInfinity,
        };
        Option<DateOnly?> date = new("--date")
        {
            Description = "Day of the tape in New York, e.g. 2013-10-07, for milliseconds since midnight",
        };
        ServiceAddress address = new();
        Command command = new("replay", "Sends a tape of prices.") { file, speed, date };
        address.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using CsvFile csv = CsvFile.Open(parsed.GetValue(file)!);
            using ServiceClient service = address.Connect(parsed);
            Pacer pacer = new(parsed.GetValue(speed), TimeProvider.System);
            IAnsiConsole console = Consoles.Of(parsed.InvocationConfiguration.Output);
            return await PlayAsync(csv, parsed.GetValue(date), service, pacer, console, cancellation);
        });
        return command;
    }

    private static async Task<int> PlayAsync(
        CsvFile csv,
        DateOnly? date,
        ServiceClient service,
        Pacer pacer,
        IAnsiConsole console,
        CancellationToken cancellation)
    {
        TransferReport report = new(console, TimeProvider.System);
        TransferTotals totals = new();
        Tape tape = new(csv, date, line => totals.AddUnsent(line, "malformed"));
        Player player = new(service, pacer, report, totals);
        try
        {
            await report.RunAsync("Replaying", () => player.PlayAsync(tape, () => csv.Fraction, cancellation));
        }
        finally
        {
            totals.Print(console, report);
        }
        return totals.Accepted > 0 ? 0 : 1;
    }

    private static double ParseSpeed(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text == Max)
            return double.PositiveInfinity;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double speed)
            && speed is > 0 and <= 1_000_000)
            return speed;
        result.AddError($"--speed is '{text}'; allowed is {Max} or a number above 0 up to 1000000.");
        return 0;
    }
}
