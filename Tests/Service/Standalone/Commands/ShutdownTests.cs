using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Commands;

/// <summary>How the service starts and ends.</summary>
public sealed class ShutdownTests : ServiceTest
{
    [Fact(Timeout = 120_000)]
    public async Task Terminate_SavesTheLastPricesAndExitsWithZero()
    {
        RiskService service = await StartAsync();
        Desk desk = new(service.Api);
        await desk.CreateAsync("P1");
        await desk.HoldAsync("P1", ("X", 10));
        await desk.TickAsync("X", 12.5m);
        await Wait.UntilAsync("the tick is in", async () => await desk.MetricAsync("P1", "nav") == 125);

        (await service.StopAsync()).ShouldBe(0);

        await service.StartAsync();
        (await desk.MetricAsync("P1", "nav")).ShouldBe(125);
    }

    [Fact(Timeout = 120_000)]
    public async Task Alert_OpenOverARestart_StaysOpenByTheLastPrice()
    {
        RiskService service = await StartAsync();
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await book.SetUpAsync();
        await book.BreakAsync();
        AlertShape alert = await book.AlertAsync();
        await service.StopAsync();

        await service.StartAsync();
        (await desk.MetricAsync(book.Id, "daily_pnl_pct")).ShouldBe(-0.1);
        (await desk.AlertAsync(alert.Id)).Status.ShouldBe("triggered");
        await book.MendAsync();
        (await book.AlertAsync("resolved")).Id.ShouldBe(alert.Id);
    }

    [Fact(Timeout = 120_000)]
    public async Task Port_InUse_EndsWithOneLineThatNamesIt()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        CommandResult result = await ServeAsync(Options with { Port = port });

        EndsWithOneLineNaming(result, port.ToString(CultureInfo.InvariantCulture));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("WEBSOCKET_JWT_SECRET", "short")]
    [InlineData("MIN_UPDATE_INTERVAL_MS", "often")]
    [InlineData("RISK_REFRESH_INTERVAL", "-1")]
    [InlineData("SMTP_PORT", "70000")]
    [InlineData("DATABASE_URL", "mysql://localhost/risk")]
    [InlineData("RISK_FAILPOINTS", "notification.claimed=exit")]
    public async Task Setting_Bad_EndsWithOneLineThatNamesIt(string name, string value)
    {
        ProcessStartInfo start = Executable.Start(Options.Arguments, Options.Environment, Options.DataFolder);
        start.Environment[name] = value;

        EndsWithOneLineNaming(await CommandLine.RunAsync(start), name);
    }

    private static Task<CommandResult> ServeAsync(ServiceOptions options) => CommandLine.RunAsync(
        Executable.Start(options.Arguments, options.Environment, options.DataFolder));

    private static void EndsWithOneLineNaming(CommandResult result, string name)
    {
        result.ExitCode.ShouldNotBe(0, result.All);
        result.Errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(name);
    }
}
