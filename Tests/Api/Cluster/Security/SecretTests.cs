using System.Security.Cryptography;
using Risk.Api.Security;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Cluster.Security;

/// <summary>Which tokens are taken where a shared secret signs them.</summary>
public sealed class SecretTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task Token_WithTheClaimsOfTheDesignOnly_IsTaken() =>
        (await StatusAsync(Signed("HS256", Payload(60)))).ShouldBe(403); // known, and asked for more than it may

    [Theory]
    [InlineData("HS384")] // rightly signed, but not by the one algorithm that is taken
    [InlineData("none")]
    [InlineData("RS256")]
    public async Task Algorithm_OtherThanHs256_IsRefused(string algorithm) =>
        (await StatusAsync(Signed(algorithm, Payload(60)))).ShouldBe(401);

    [Theory]
    [InlineData(-35, 401)]
    [InlineData(-20, 403)] // within the skew of the clocks
    public async Task Expiry_IsJudgedWithThirtySecondsOfSkew(int secondsLeft, int status) =>
        (await StatusAsync(Signed("HS256", Payload(secondsLeft)))).ShouldBe(status);

    [Theory]
    [InlineData(",\"aud\":\"other\"")]
    [InlineData(",\"iss\":\"other\"")]
    [InlineData(",\"portfolios\":[\"a b\"]")]
    [InlineData(",\"nbf\":4102444800")]
    public async Task Claims_OfAnother_AreRefused(string claims) =>
        (await StatusAsync(Signed("HS256", Payload(60, claims)))).ShouldBe(401);

    [Theory]
    [InlineData("{\"sub\":\"kim\",\"role\":\"viewer\"}")] // names no end
    [InlineData("{\"sub\":\"kim\",\"role\":\"root\",\"exp\":4102444800}")]
    [InlineData("{\"role\":\"viewer\",\"exp\":4102444800}")]
    public async Task Claims_ThatLack_AreRefused(string payload) =>
        (await StatusAsync(Signed("HS256", payload))).ShouldBe(401);

    [Theory]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")] // an encrypted token
    [InlineData("..")]
    [InlineData("abc")]
    public async Task Text_ThatIsNoSignedToken_IsRefused(string token) => (await StatusAsync(token)).ShouldBe(401);

    [Fact]
    public async Task Signature_OfAnotherSecret_IsRefused()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Caller caller = new("kim", Role.Admin, Contracts.PortfolioScope.All, now.AddDays(1));
        string token = TokenMint.Make(new TokenSettings(new byte[32]), caller, now);
        (await StatusAsync(token)).ShouldBe(401);
    }

    private static string Payload(int secondsLeft, string claims = "") =>
        $$"""{"sub":"kim","role":"viewer","exp":{{Now + secondsLeft}}{{claims}}}""";

    private static string Signed(string algorithm, string payload) =>
        TokenIssuer.Join(algorithm, "", payload, text => algorithm == "HS384"
            ? HMACSHA384.HashData(ApiServer.Tokens.Secret.Span, text)
            : HMACSHA256.HashData(ApiServer.Tokens.Secret.Span, text));

    private async Task<int> StatusAsync(string token)
    {
        using HttpClient client = server.Client(token);
        using HttpResponseMessage answer = await client.SendAsync("DELETE", "/api/portfolios/P1");
        return (int)answer.StatusCode;
    }
}
