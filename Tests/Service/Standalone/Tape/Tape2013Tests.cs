using System.Globalization;
using System.Text.RegularExpressions;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Tape;

/// <summary>A real day of trades at full speed.</summary>
public sealed partial class Tape2013Tests : ServiceTest
{
    private const double Relative = 1e-9;
    private const double Cash = 25_000;
    private const string Benchmark = "SPY";

    private static readonly Dictionary<string, double> Quantities =
        new() { ["AIG"] = 1_000, ["BAC"] = -5_000, ["IBM"] = 300, ["SPY"] = 800 };

    [Fact(Timeout = 240_000)]
    public async Task Tape_ReplayedAtFullSpeed_IsCountedAndEndsAtTheFullRecompute()
    {
        (int count, IReadOnlyDictionary<string, double> last) = Tape2013.Read();
        IReadOnlyList<string> closes = Tape2013.CloseLines();
        RiskService service = await StartAsync();
        await SetUpAsync(service, closes);

        Latencies gets = new(service.Api, "TAPE");
        CommandResult replay = await gets.WhileAsync(CommandLine.RunAsync(
            "replay", Tape2013.TicksPath, "--speed", "max", "--date", Tape2013.Day,
            "--url", service.Url.ToString(), "--token", Tokens.For("feed", "admin")));
        replay.ExitCode.ShouldBe(0, replay.All);
        Measured(replay.Output.Split('\n').Last(line => Accepted().IsMatch(line)));
        Measured(gets.ToString());

        (CountOf(replay.Output, Accepted()) + CountOf(replay.Output, Rejected())).ShouldBe(count, replay.Output);
        gets.Count.ShouldBeGreaterThan(0);
        await EndsAtAsync(service, new FullRecompute(
            Cash, Quantities, Benchmark, Tape2013.Closes(closes, [.. Quantities.Keys]), last).Metrics());
    }

    private static async Task SetUpAsync(RiskService service, IReadOnlyList<string> closes)
    {
        Desk desk = new(service.Api);
        (await desk.ImportClosesAsync(closes)).GetProperty("accepted").GetInt32().ShouldBe(closes.Count);
        await desk.CreateAsync("TAPE", Cash, Benchmark);
        await desk.HoldAsync("TAPE", [.. Quantities.Select(q => (q.Key, (decimal)q.Value))]);
        await desk.MetricAsync("TAPE", "nav");
    }

    private static async Task EndsAtAsync(RiskService service, IReadOnlyDictionary<string, double> expected)
    {
        Desk desk = new(service.Api);
        await Wait.UntilAsync(
            "the snapshot has the last prices",
            async () => IsClose(await desk.MetricAsync("TAPE", "nav"), expected["nav"]));
        foreach ((string metric, double value) in expected)
        {
            double? actual = await desk.MetricAsync("TAPE", metric);
            IsClose(actual, value).ShouldBeTrue($"{metric}: {actual:R} instead of {value:R}");
        }
    }

    private static bool IsClose(double? actual, double expected) =>
        actual is { } value && Math.Abs(value - expected) <= Relative * Math.Abs(expected);

    private static int CountOf(string output, Regex pattern) => int.Parse(
        pattern.Matches(output)[^1].Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([\d,]+) accepted")]
    private static partial Regex Accepted();

    [GeneratedRegex(@"([\d,]+) rejected")]
    private static partial Regex Rejected();
}
