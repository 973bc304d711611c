using Risk.Tests.Support.Service;

namespace Risk.Tests.Api.Cluster;

/// <summary>./run token and serve say what a node of this edition lacks.</summary>
public sealed class TokenCommandTests
{
    private const string Secret = "a secret of the tests, 32 bytes or more";

    [Fact]
    public async Task Token_WhereTheyAreIssuedElsewhere_SaysByWhom()
    {
        CommandResult run = await RunAsync(
            "token --role admin", ("JWT_AUTHORITY", "https://login.example"), ("JWT_AUDIENCE", "risk"));
        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("tokens are issued by https://login.example");
    }

    [Fact]
    public async Task Token_BySecret_IsPrinted() =>
        (await RunAsync("token --role admin", ("WEBSOCKET_JWT_SECRET", Secret))).Output.Trim().Split('.')
            .Length.ShouldBe(3);

    [Fact]
    public async Task Token_WithoutSecretOrIssuer_SaysSo() =>
        (await RunAsync("token --role admin")).Errors.ShouldContain("no secret to make a token with");

    [Fact]
    public async Task Authority_WithoutTls_IsRefusedElsewhereThanHere() =>
        (await RunAsync("serve", ("JWT_AUTHORITY", "http://login.example"), ("JWT_AUDIENCE", "risk")))
            .Errors.ShouldContain("JWT_AUTHORITY must be https");

    [Fact]
    public async Task Serve_WithoutRedis_SaysSo() => (await RunAsync("serve")).Errors.ShouldContain("REDIS_URL");

    [Fact]
    public async Task Serve_WithoutTokens_SaysSo() =>
        (await RunAsync("serve", ("REDIS_URL", "redis://127.0.0.1:1"))).Errors
            .ShouldContain("WEBSOCKET_JWT_SECRET, the same on every node, or JWT_AUTHORITY");

    [Fact]
    public async Task Serve_AsASilo_WithoutADatabase_SaysSo() => (await RunAsync(
        "serve", ("REDIS_URL", "redis://127.0.0.1:1"), ("WEBSOCKET_JWT_SECRET", Secret), ("COHOST_SILO", "true")))
        .Errors.ShouldContain("DATABASE_URL");

    private static Task<CommandResult> RunAsync(string command, params (string Key, string Value)[] settings) =>
        CommandLine.RunAsync(settings.ToDictionary(s => s.Key, s => s.Value), command.Split(' '));
}
