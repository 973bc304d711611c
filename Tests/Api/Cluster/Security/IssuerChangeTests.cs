using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Cluster.Security;

/// <summary>An issuer changes its keys, or is away.</summary>
public sealed class IssuerChangeTests
{
    [Fact]
    public async Task NewKey_IsFetchedOnceATokenNamesIt()
    {
        await using IssuerServer server = new();
        await server.InitializeAsync();
        (await StatusAsync(server)).ShouldBe(200);
        server.Issuer.Rotate();
        (await StatusAsync(server)).ShouldBeOneOf(200, 401);
        await Poll.UntilAsync(async () => await StatusAsync(server) == 200);
    }

    [Fact]
    public async Task Away_FromTheStart_IsNoFaultOfTheCaller()
    {
        await using IssuerServer server = new();
        await server.InitializeAsync();
        string token = server.Issuer.Token();
        await server.Issuer.StopAsync();
        using HttpClient client = server.Api.Client(token);
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios/P1");
        await answer.ProblemAsync(503);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Away_Later_ItsKeysAreKnown()
    {
        await using IssuerServer server = new();
        await server.InitializeAsync();
        string token = server.Issuer.Token();
        (await StatusAsync(server)).ShouldBe(200);
        await server.Issuer.StopAsync();
        (await StatusAsync(server, token)).ShouldBe(200);
    }

    private static async Task<int> StatusAsync(IssuerServer server, string? token = null)
    {
        server.Api.Portfolio("P1").Get().Returns(Samples.Portfolio("P1"));
        using HttpClient client = server.Api.Client(token ?? server.Issuer.Token());
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios/P1");
        return (int)answer.StatusCode;
    }
}
