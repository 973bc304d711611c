using System.IO.Compression;
using System.Text;
using NSubstitute;
using Risk.Api.Security;
using Risk.Contracts;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Commands;

/// <summary>./run import and ./run replay against a service.</summary>
public sealed class ImportTests(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task Import_TellsWhatBecameOfEachLine()
    {
        string file = Write("closes.csv", """
            date,symbol,close
            2026-01-05,SPY,1
            2026-01-06,SPY,zero
            2026-01-07,SPY,2
            """);
        CommandRun run = await Run("import", file);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("line 3: bad_price SPY");
        run.Output.ShouldContain("2 accepted, 1 rejected");
    }

    [Fact]
    public async Task Import_OfAFileLongerThanARequest_CountsItsLinesOn()
    {
        DateOnly first = new(1950, 1, 1);
        IEnumerable<string> rows = Enumerable.Range(0, 25_000)
            .Select(i => $"{first.AddDays(i):yyyy-MM-dd},A-LONG-SYMBOL-TO-FILL-THE-LINE-{i % 10},10.5");
        string text = string.Join('\n', ["date,symbol,close", .. rows, "oops"]);
        CommandRun run = await Run("import", Write("long.csv", text));
        run.Output.ShouldContain("line 25002: malformed");
        run.Output.ShouldContain("25,000 accepted, 1 rejected");
    }

    [Theory]
    [InlineData("closes.csv", "2026-01-05,SPY,0\n")]
    [InlineData("empty.csv", "")]
    public async Task Import_OfNothingGood_Fails(string name, string text) =>
        (await Run("import", Write(name, text))).ExitCode.ShouldBe(1);

    [Fact]
    public async Task Import_OfAMissingFile_FailsWithOneLine()
    {
        CommandRun run = await Run("import", Path.Combine(folder.Path, "none.csv"));
        run.ExitCode.ShouldBe(1);
        run.Error.TrimEnd().ShouldContain("none.csv");
        run.Error.TrimEnd().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Import_WithATokenThatMayNot_FailsWithTheReason()
    {
        string file = Write("closes.csv", "2026-01-05,SPY,1\n");
        CommandRun run = await CommandRun.OfAsync(
            "import", file, "--url", server.Url.ToString(), "--token", ApiServer.Token(Role.Viewer));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("needs the role risk_manager");
    }

    [Fact]
    public async Task Replay_OfMilliseconds_SendsNewYorkTimeAsUtc()
    {
        IMarketDataGrain shard = Shard("NYC");
        string file = Zip("tape.csv.gz", """
            ms_since_midnight,symbol,price,size
            34200250,NYC,10.5,100
            34200300,NYC,x,1
            bad
            """);
        CommandRun run = await Run("replay", file, "--date", "2013-10-07");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("1 accepted, 2 rejected");
        run.Output.ShouldContain("line 3: bad_price NYC");
        run.Output.ShouldContain("line 4: malformed");
        await shard.Received().Publish(Arg.Is<ImmutableArray<PriceTick>>(t =>
            t.Single() == new PriceTick("NYC", 10.5m, new DateTimeOffset(2013, 10, 7, 13, 30, 0, 250, TimeSpan.Zero))));
    }

    [Fact]
    public async Task Replay_OfInstants_CountsEveryTick()
    {
        Shard("ABC");
        DateTime first = new(2026, 1, 5, 9, 30, 0);
        IEnumerable<string> rows = Enumerable.Range(0, 25_000)
            .Select(i => $"{first.AddMilliseconds(i):yyyy-MM-ddTHH:mm:ss.fff}Z,ABC,{100 + i % 7}");
        CommandRun run = await Run("replay", Write("ticks.csv", string.Join('\n', rows)), "--speed", "max");
        run.Output.ShouldContain("25,000 accepted, 0 rejected");
    }

    [Fact]
    public async Task Replay_AtASpeed_KeepsTheDistancesOfTheTape()
    {
        Shard("SLOW");
        string file = Write("slow.csv", "2026-01-05T09:30:00Z,SLOW,1\n2026-01-05T09:30:30Z,SLOW,2\n");
        long start = TimeProvider.System.GetTimestamp();
        CommandRun run = await Run("replay", file, "--speed", "100");
        run.Output.ShouldContain("2 accepted");
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(290));
    }

    [Theory]
    [InlineData("--speed", "fast", "allowed is max or a number above 0")]
    [InlineData("--speed", "0", "allowed is max or a number above 0")]
    [InlineData("--date", "someday", "--date")]
    public async Task Replay_WithABadOption_SaysWhatIsAllowed(string option, string value, string message)
    {
        CommandRun run = await Run("replay", Write("t.csv", "2026-01-05T09:30:00Z,A,1\n"), option, value);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task Replay_OfMillisecondsWithoutADate_SaysSo()
    {
        CommandRun run = await Run("replay", Write("t.csv", "34200250,NYC,10.5,100\n"));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("--date is missing");
    }

    public void Dispose() => folder.Dispose();

    private IMarketDataGrain Shard(string symbol)
    {
        IMarketDataGrain shard = server.Cluster.GetGrain<IMarketDataGrain>(GrainKeys.MarketData(symbol));
        shard.Publish(Arg.Any<ImmutableArray<PriceTick>>())
            .Returns(call => new PublishResult(call.Arg<ImmutableArray<PriceTick>>().Length, []));
        return shard;
    }

    private Task<CommandRun> Run(params string[] args) =>
        CommandRun.OfAsync([.. args, "--url", server.Url.ToString(), "--token", ApiServer.Token(Role.RiskManager)]);

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string Zip(string name, string text)
    {
        string path = Path.Combine(folder.Path, name);
        using GZipStream zip = new(File.Create(path), CompressionLevel.Fastest);
        zip.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }
}
