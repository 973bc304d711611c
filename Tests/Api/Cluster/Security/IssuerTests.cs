using System.Security.Cryptography;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Cluster.Security;

/// <summary>Which tokens are taken where an issuer makes them: its own, for us, in their time, by its public keys.
/// </summary>
public sealed class IssuerTests(IssuerServer server) : IClassFixture<IssuerServer>
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private TokenIssuer Issuer => server.Issuer;

    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    public async Task Token_OfTheIssuer_IsTaken(string algorithm)
    {
        server.Api.Portfolio("P1").Get().Returns(Samples.Portfolio("P1"));
        using HttpClient client = server.Api.Client(Issuer.Token(algorithm));
        (await client.GetJsonAsync("/api/portfolios/P1")).Text("id").ShouldBe("P1");
    }

    [Fact]
    public async Task Claims_OfTheToken_AreTheCallers()
    {
        using HttpClient client = server.Api.Client(Issuer.Token(claims: ",\"portfolios\":[\"P2\"]"));
        using HttpResponseMessage other = await client.SendAsync("GET", "/api/portfolios/P1");
        await other.ProblemAsync(404);
        using HttpResponseMessage admins = await client.SendAsync("DELETE", "/api/risk/escalation-policies/E1");
        (await admins.ProblemAsync(403)).ShouldContain("the token has risk_manager");
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("PS256")]
    public Task Algorithm_ThatIsNotTaken_IsRefused(string algorithm) => RefusedAsync(Issuer.Token(algorithm));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public Task Algorithm_None_IsRefused(string name) =>
        RefusedAsync(TokenIssuer.Join(name, "rsa-1", Issuer.Payload(Hour), _ => []));

    // Who knows the public key, as all do, could else sign by using it as a shared one.
    [Theory]
    [InlineData("HS256")]
    [InlineData("RS256")]
    public Task Signature_BySharedUseOfThePublicKey_IsRefused(string name) => RefusedAsync(TokenIssuer.Join(
        name, "rsa-1", Issuer.Payload(Hour), text => HMACSHA256.HashData(Issuer.PublicBytes, text)));

    [Fact]
    public Task Signature_ByTheSecretOfTheOtherWay_IsRefused() => RefusedAsync(ApiServer.Token());

    [Fact]
    public async Task Signature_OfAnotherIssuersKey_IsRefused()
    {
        await using TokenIssuer stranger = new();
        await stranger.InitializeAsync();
        await RefusedAsync(stranger.Signed("RS256", Issuer.Payload(Hour)));
    }

    [Fact]
    public async Task Encrypted_IsRefusedUnopened() =>
        (await RefusedAsync("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aaaa.bbbb.cccc"))
            .ShouldBe("The token is not a signed JWT.");

    [Fact]
    public async Task Expired_IsRefused() =>
        (await RefusedAsync(Issuer.Signed("RS256", Issuer.Payload(TimeSpan.FromSeconds(-31)))))
            .ShouldBe("The token has expired, is not valid yet, or names no end.");

    [Fact]
    public async Task Audience_OfAnother_IsRefused() =>
        (await RefusedAsync(Issuer.Token(audience: "other"))).ShouldBe("The token is for another audience.");

    [Fact]
    public async Task Issuer_OfAnotherName_IsRefused() =>
        (await RefusedAsync(Issuer.Signed("RS256", Issuer.Payload(Hour, issuer: "https://other.example"))))
            .ShouldBe("The token is of another issuer.");

    [Fact]
    public async Task Claims_ThatAreNotOurs_AreRefused() =>
        (await RefusedAsync(Issuer.Token(claims: ",\"portfolios\":\"P1\"")))
            .ShouldBe("The claim portfolios must be an array of portfolio ids.");

    [Fact]
    public async Task Token_InTheQuery_OpensAWebSocket()
    {
        server.Api.Portfolio("W1").Snapshot().Returns(Samples.Snapshot("W1", 3));
        using LiveSocket socket = await LiveSocket.ConnectAsync(server.Api.Url, "/ws/portfolio/W1", Issuer.Token());
        (await socket.ReceiveAsync())["sequence"]!.GetValue<long>().ShouldBe(3);
    }

    private async Task<string> RefusedAsync(string token)
    {
        using HttpClient client = server.Api.Client(token);
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios/P1");
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("error=\"invalid_token\"");
        return await answer.ProblemAsync(401);
    }
}
