using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Commands;

/// <summary>The commands beside <c>serve</c>.</summary>
public sealed class CommandTests : ServiceTest
{
    [Theory(Timeout = 120_000)]
    [InlineData("serve")]
    [InlineData("token")]
    [InlineData("import")]
    [InlineData("replay")]
    [InlineData("check")]
    [InlineData("settings")]
    public async Task Help_NamesTheCommand(string command)
    {
        CommandResult result = await CommandLine.RunAsync("--help");

        result.ExitCode.ShouldBe(0, result.All);
        result.Output.ShouldContain(command);
    }

    [Fact(Timeout = 120_000)]
    public async Task Settings_AreListedWithTheirNames()
    {
        CommandResult result = await CommandLine.RunAsync("settings");

        result.ExitCode.ShouldBe(0, result.All);
        foreach (string name in new[] { "WEBSOCKET_PORT", "DATABASE_URL", "SMTP_HOST", "RISK_REFRESH_INTERVAL" })
            result.Output.ShouldContain(name);
        result.Output.ShouldNotContain(Tokens.Secret);
    }

    [Fact(Timeout = 120_000)]
    public async Task Command_Unknown_IsRefused() =>
        (await CommandLine.RunAsync("fly")).ExitCode.ShouldNotBe(0);

    [Fact(Timeout = 120_000)]
    public async Task Token_OfAViewer_ReadsButDoesNotWrite()
    {
        RiskService service = await StartAsync();
        CommandResult printed = await CommandLine.RunAsync(
            Options.Environment, "token", "--role", "viewer", "--sub", "eve", "--data", Options.DataFolder);
        printed.ExitCode.ShouldBe(0, printed.All);

        using ApiClient viewer = new(service.Url, printed.Output.Trim());
        (await viewer.ListAsync<AlertShape>("api/risk/alerts")).ShouldBeEmpty();
        HttpRequestException refusal = await Should.ThrowAsync<HttpRequestException>(
            () => viewer.PutAsync("api/portfolios/P1", new { name = "mine" }));
        refusal.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact(Timeout = 120_000)]
    public async Task Check_OfAServiceThatRuns_IsZeroAndElseOne()
    {
        RiskService service = await StartAsync();
        string[] check = ["check", "--url", service.Url.ToString(), "--token", Tokens.For("ops", "viewer")];

        CommandResult running = await CommandLine.RunAsync(check);
        running.ExitCode.ShouldBe(0, running.All);
        running.Output.ShouldContain("database");
        await service.StopAsync();
        (await CommandLine.RunAsync(check)).ExitCode.ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task Import_TakesTheGoodLinesAndNamesTheBadOnes()
    {
        RiskService service = await StartAsync();
        Desk desk = new(service.Api);
        await desk.CreateAsync("P1");
        await desk.HoldAsync("P1", ("X", 10));

        CommandResult result = await FileAsync(
            service, "import", "date,symbol,close\n2020-01-02,X,12\n2020-01-03,X,nothing\n2020-01-06,X,13\n");

        result.All.ShouldContain("2 accepted");
        result.All.ShouldContain("1 rejected");
        result.All.ShouldContain("line 3");
        (await desk.MetricAsync("P1", "nav")).ShouldBe(130);
    }

    [Fact(Timeout = 120_000)]
    public async Task Replay_OfAPlainFile_CountsWhatWasTakenAndWhatWasNot()
    {
        RiskService service = await StartAsync();

        CommandResult result = await FileAsync(
            service, "replay",
            "at,symbol,price\n2020-01-02T15:00:00Z,X,12\n2020-01-02T15:00:01Z,X,-1\n2020-01-02T15:00:02Z,X,13\n",
            "--speed", "max");

        result.All.ShouldContain("2 accepted");
        result.All.ShouldContain("1 rejected");
    }

    private async Task<CommandResult> FileAsync(
        RiskService service, string command, string content, params string[] more)
    {
        string file = Path.Combine(Options.DataFolder, $"{command}.csv");
        await File.WriteAllTextAsync(file, content);
        return await CommandLine.RunAsync(
            [command, file, .. more, "--url", service.Url.ToString(), "--token", Tokens.For("feed", "admin")]);
    }
}
