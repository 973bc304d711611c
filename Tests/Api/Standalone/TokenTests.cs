using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Risk.Api.Security;
using Risk.Api.Standalone;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api;

/// <summary>Which tokens are taken.</summary>
public sealed class TokenTests
{
    private const string Header = """{"alg":"HS256","typ":"JWT"}""";
    private readonly ManualTimeProvider clock = new();
    private readonly TokenValidator validator;

    public TokenTests() => validator = new(ApiServer.Tokens, clock);

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public void Token_WithTheClaimsOfTheDesignOnly_IsTaken()
    {
        Caller caller = Accept("""{"sub":"kim","role":"risk_manager","exp":END}""");
        caller.Name.ShouldBe("kim");
        caller.Role.ShouldBe(Role.RiskManager);
        caller.Scope.Ids.ShouldBeNull();
        caller.ExpiresAt.ToUnixTimeSeconds().ShouldBe(Now + 60);
    }

    [Fact]
    public void Token_OfTheMint_IsTaken()
    {
        Caller caller = new("ada", Role.Viewer, new(["P1", "P2"]), clock.GetUtcNow().AddHours(1));
        Caller read = validator.Validate(TokenMint.Make(ApiServer.Tokens, caller, clock.GetUtcNow())).Caller!;
        (read.Name, read.Role, read.ExpiresAt).ShouldBe((caller.Name, caller.Role, caller.ExpiresAt));
        read.Scope.Ids!.Value.ShouldBe(["P1", "P2"]);
    }

    [Fact]
    public void Portfolios_AnEmptyArray_IsNoneNotAll() =>
        Accept("""{"sub":"kim","role":"viewer","exp":END,"portfolios":[]}""").Scope.Allows("P1").ShouldBeFalse();

    [Theory]
    [InlineData("""{"sub":"kim","role":"viewer"}""", "expired, is not valid yet, or names no end")]
    [InlineData("""{"sub":"kim","role":"viewer","exp":END,"iss":"other"}""", "another issuer")]
    [InlineData("""{"sub":"kim","role":"viewer","exp":END,"aud":"other"}""", "another audience")]
    [InlineData("""{"role":"viewer","exp":END}""", "names nobody")]
    [InlineData("""{"sub":"","role":"viewer","exp":END}""", "names nobody")]
    [InlineData("""{"sub":"kim","exp":END}""", "one of viewer, risk_manager, admin")]
    [InlineData("""{"sub":"kim","role":"Admin","exp":END}""", "one of viewer, risk_manager, admin")]
    [InlineData("""{"sub":"kim","role":["admin"],"exp":END}""", "one of viewer, risk_manager, admin")]
    [InlineData("""{"sub":"kim","role":"viewer","exp":END,"portfolios":"P1"}""", "an array of portfolio ids")]
    [InlineData("""{"sub":"kim","role":"viewer","exp":END,"portfolios":["a b"]}""", "an array of portfolio ids")]
    public void Claims_ThatAreNotOurs_AreRefused(string payload, string reason) =>
        Refuse(Signed(Header, payload)).ShouldContain(reason);

    [Theory]
    [InlineData(-29, true)] // ended, but within the skew of the clocks
    [InlineData(-30, false)]
    [InlineData(1, true)]
    public void Expiry_IsJudgedWithThirtySecondsOfSkew(int secondsLeft, bool taken) =>
        (Validate($$"""{"sub":"kim","role":"viewer","exp":{{Now + secondsLeft}}}""").Caller is not null)
            .ShouldBe(taken);

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void NotBefore_IsJudgedWithThirtySecondsOfSkew(int seconds, bool taken) =>
        (Validate($$"""{"sub":"kim","role":"viewer","exp":{{Now + 600}},"nbf":{{Now + seconds}}}""").Caller is not null)
            .ShouldBe(taken);

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS384")]
    [InlineData("RS256")]
    public void Algorithm_OtherThanHs256_IsRefused(string algorithm) =>
        Refuse(Signed($$"""{"alg":"{{algorithm}}","typ":"JWT"}""", Viewer)).ShouldNotBeEmpty();

    [Fact]
    public void Algorithm_NoneWithoutASignature_IsRefused() =>
        Refuse(Part("""{"alg":"none"}""") + "." + Part(Fill(Viewer)) + ".").ShouldNotBeEmpty();

    [Fact]
    public void Algorithm_Hs384RightlySigned_IsRefused()
    {
        string text = Part("""{"alg":"HS384","typ":"JWT"}""") + "." + Part(Fill(Viewer));
        byte[] signature = HMACSHA384.HashData(ApiServer.Tokens.Secret.Span, Encoding.ASCII.GetBytes(text));
        Refuse($"{text}.{Base64Url(signature)}").ShouldNotBeEmpty();
    }

    [Fact]
    public void Signature_OfAnotherSecret_IsRefused()
    {
        TokenSettings other = new(new byte[32]);
        Caller caller = new("kim", Role.Admin, Contracts.PortfolioScope.All, clock.GetUtcNow().AddHours(1));
        Refuse(TokenMint.Make(other, caller, clock.GetUtcNow())).ShouldBe("The token's signature is not valid.");
    }

    [Fact]
    public void Signature_OfAChangedPayload_IsRefused()
    {
        string[] parts = Signed(Header, Viewer).Split('.');
        Refuse($"{parts[0]}.{Part(Fill(Viewer.Replace("viewer", "admin")))}.{parts[2]}").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")] // an encrypted token
    [InlineData("..")]
    public void Text_ThatIsNoSignedToken_IsRefused(string token) => Refuse(token).ShouldNotBeEmpty();

    [Fact]
    public void Text_OfAMegabyte_IsRefusedUnread() =>
        Refuse(new string('a', 1 << 20)).ShouldBe("The token is not a signed JWT.");

    private const string Viewer = """{"sub":"kim","role":"viewer","exp":END}""";

    private Caller Accept(string payload)
    {
        TokenVerdict verdict = Validate(payload);
        verdict.Reason.ShouldBeNull();
        return verdict.Caller!;
    }

    private string Refuse(string token)
    {
        TokenVerdict verdict = validator.Validate(token);
        verdict.Caller.ShouldBeNull();
        return verdict.Reason!;
    }

    private TokenVerdict Validate(string payload) => validator.Validate(Signed(Header, payload));

    private string Signed(string header, string payload)
    {
        string text = Part(header) + "." + Part(Fill(payload));
        byte[] signature = HMACSHA256.HashData(ApiServer.Tokens.Secret.Span, Encoding.ASCII.GetBytes(text));
        return $"{text}.{Base64Url(signature)}";
    }

    private string Fill(string payload)
    {
        string filled = payload.Replace("END", JsonSerializer.Serialize(Now + 60));
        return filled;
    }

    private static string Part(string json) => Base64Url(Encoding.UTF8.GetBytes(json));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
