using NSubstitute;
using Risk.Contracts;
using Risk.Silo.Settings;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Commands;

/// <summary>./run token, check, settings and help.</summary>
public sealed class LocalCommandTests(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly TestFolder folder = new();

    [Theory]
    [InlineData("--role", "root", "'root' not recognized")]
    [InlineData("--days", "0", "--days is 0; allowed is 1 to 3650")]
    [InlineData("--portfolios", "a b", "--portfolios is 'a b'")]
    public async Task Token_WithABadOption_SaysWhatIsAllowed(string option, string value, string message)
    {
        string[] role = option == "--role" ? [] : ["--role", "viewer"];
        CommandRun run = await Token([.. role, option, value]);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task Import_ToAnotherMachineWithoutAToken_IsRefused()
    {
        string file = Path.Combine(folder.Path, "closes.csv");
        await File.WriteAllTextAsync(file, "2026-01-05,SPY,1\n", TestContext.Current.CancellationToken);
        CommandRun run = await CommandRun.OfAsync(
            "import", file, "--url", "http://risk.example", "--data", folder.Path);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("--token is missing; risk.example is not this machine.");
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Check_ExitsByTheHealthOfEachDependency(bool healthy, int code)
    {
        server.Cluster.GetGrain<IQueryGrain>(GrainKeys.Single).Health().Returns(
            [new("database", true, "SQLite", true), new("email", healthy, "no mail server answers", false)]);
        CommandRun run = await CommandRun.OfAsync("check", "--url", server.Url.ToString());
        run.ExitCode.ShouldBe(code);
        run.Output.ShouldContain("no mail server answers");
        run.Output.Contains("FAILED", StringComparison.Ordinal).ShouldBe(!healthy);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task CheckRequired_ExitsByWhatTheServiceCannotDoWithout(bool healthy, int code)
    {
        server.Cluster.GetGrain<IQueryGrain>(GrainKeys.Single).Health().Returns(
            [new("database", healthy, "PostgreSQL", true), new("email", false, "no mail server answers", false)]);
        (await CommandRun.OfAsync("check", "--required", "--url", server.Url.ToString())).ExitCode.ShouldBe(code);
    }

    [Fact]
    public async Task Check_OfNoService_FailsWithOneLine()
    {
        CommandRun run = await CommandRun.OfAsync("check", "--url", "http://127.0.0.1:1");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith("The service at http://127.0.0.1:1/ cannot be reached");
    }

    [Fact]
    public async Task Settings_ListsEveryKey()
    {
        CommandRun run = await CommandRun.OfAsync("settings");
        foreach (Setting setting in SettingsCatalog.All)
            run.Output.ShouldContain(setting.Key);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("token")]
    [InlineData("import")]
    [InlineData("replay")]
    [InlineData("check")]
    [InlineData("settings")]
    [InlineData("openapi")]
    public async Task Help_IsThereForEveryCommand(string command)
    {
        (await CommandRun.OfAsync("--help")).Output.ShouldContain(command);
        CommandRun run = await CommandRun.OfAsync(command, "--help");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Usage:");
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandRun> Token(params string[] args) =>
        CommandRun.OfAsync(["token", .. args, "--data", folder.Path]);
}
