using Risk.Api.Security;
using Risk.Api.Standalone;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Commands;

/// <summary>Commands that go by the secret in the data folder.</summary>
public sealed class DataFolderCommandTests(ApiServer server) : IClassFixture<ApiServer>, IDisposable
{
    private readonly TestFolder folder = new();

    private string Secret => Path.Combine(folder.Path, "jwt-secret");

    [Fact]
    public async Task Token_IsSignedWithTheSecretOfTheDataFolder_WhichIsMadeOnce()
    {
        CommandRun first = await Token("--role", "viewer", "--sub", "kim", "--portfolios", "P1,P2", "--days", "2");
        string secret = await File.ReadAllTextAsync(Secret, TestContext.Current.CancellationToken);
        CommandRun second = await Token("--role", "admin");
        (await File.ReadAllTextAsync(Secret, TestContext.Current.CancellationToken)).ShouldBe(secret);

        TokenValidator validator = new(new TokenSettings(Convert.FromBase64String(secret)), TimeProvider.System);
        Caller kim = validator.Validate(first.Output.Trim()).Caller.ShouldNotBeNull();
        (kim.Name, kim.Role).ShouldBe(("kim", Role.Viewer));
        kim.Scope.Ids!.Value.ShouldBe(["P1", "P2"]);
        kim.ExpiresAt.ShouldBe(TimeProvider.System.GetUtcNow().AddDays(2), TimeSpan.FromMinutes(1));
        validator.Validate(second.Output.Trim()).Caller!.Role.ShouldBe(Role.Admin);
    }

    [Fact]
    public async Task Secret_IsItsOwnersOnly()
    {
        await Token("--role", "admin");
        new FileInfo(Secret).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Import_ToThisMachine_MintsItsOwnToken()
    {
        await File.WriteAllTextAsync(
            Secret, Convert.ToBase64String(ApiServer.Tokens.Secret.Span), TestContext.Current.CancellationToken);
        string file = Path.Combine(folder.Path, "closes.csv");
        await File.WriteAllTextAsync(file, "2026-01-05,SPY,1\n", TestContext.Current.CancellationToken);
        CommandRun run = await CommandRun.OfAsync("import", file, "--url", $"{server.Url}", "--data", folder.Path);
        run.ExitCode.ShouldBe(0, run.Error);
    }

    [Fact]
    public async Task Serve_OnNoAddress_FailsWithOneLine()
    {
        CommandRun run = await CommandRun.OfAsync("serve", "--host", "nowhere", "--data", folder.Path);
        run.ExitCode.ShouldBe(1);
        run.Error.Trim().ShouldBe("--host is 'nowhere'; allowed are localhost, * and IP addresses.");
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandRun> Token(params string[] args) =>
        CommandRun.OfAsync(["token", .. args, "--data", folder.Path]);
}
