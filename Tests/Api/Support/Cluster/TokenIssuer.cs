using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static System.Buffers.Text.Base64Url;

namespace Risk.Tests.Api.Support;

/// <summary>An OpenID Connect issuer on a loopback port: its discovery document, its keys, and tokens of it.</summary>
public sealed class TokenIssuer : IAsyncLifetime
{
    public const string Audience = "risk-api";

    private readonly ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly WebApplication app;
    private RSA rsa = RSA.Create(2048);
    private string rsaId = "rsa-1";

    public TokenIssuer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", (HttpContext http) => http.Response.WriteAsync(
            $$"""{"issuer":"{{Name}}","jwks_uri":"{{Name}}/keys"}"""));
        app.MapGet("/keys", (HttpContext http) => http.Response.WriteAsync(Keys()));
    }

    /// <summary>What its tokens name as <c>iss</c>.</summary>
    public string Name => app.Urls.First();

    /// <summary>The modulus of the public RSA key: what everybody knows of it.</summary>
    public byte[] PublicBytes => rsa.ExportParameters(false).Modulus!;

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public Task StopAsync() => app.StopAsync();

    /// <summary>From now on it signs with another RSA key.</summary>
    public void Rotate() => (rsa, rsaId) = (RSA.Create(2048), "rsa-2");

    /// <summary>A token as it makes them, for an hour.</summary>
    /// <param name="claims">Further claims, as JSON after a comma.</param>
    public string Token(string algorithm = "RS256", string claims = "", string audience = Audience) =>
        Signed(algorithm, Payload(TimeSpan.FromHours(1), claims, audience));

    public string Payload(TimeSpan life, string claims = "", string audience = Audience, string? issuer = null) => $$"""
        {"iss":"{{issuer ?? Name}}","aud":"{{audience}}","sub":"kim","role":"risk_manager",
        "exp":{{(TimeProvider.System.GetUtcNow() + life).ToUnixTimeSeconds()}}{{claims}}}
        """;

    /// <summary>Signs the payload, rightly by the algorithm.</summary>
    public string Signed(string algorithm, string payload) => algorithm switch
    {
        "ES256" => Join(algorithm, "ec-1", payload, text => curve.SignData(text, HashAlgorithmName.SHA256)),
        "RS256" => Join(algorithm, rsaId, payload, text => Sign(text, HashAlgorithmName.SHA256)),
        "RS384" => Join(algorithm, rsaId, payload, text => Sign(text, HashAlgorithmName.SHA384)),
        "PS256" => Join(algorithm, rsaId, payload, text =>
            rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm)),
    };

    /// <summary>Puts the parts together, with whatever signature is given.</summary>
    public static string Join(string algorithm, string keyId, string payload, Func<byte[], byte[]> sign)
    {
        string header = $$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"{{keyId}}"}""";
        string text = $"{EncodeToString(Encoding.UTF8.GetBytes(header))}."
            + EncodeToString(Encoding.UTF8.GetBytes(payload));
        return $"{text}.{EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
        curve.Dispose();
    }

    private byte[] Sign(byte[] text, HashAlgorithmName hash) => rsa.SignData(text, hash, RSASignaturePadding.Pkcs1);

    private string Keys()
    {
        RSAParameters one = rsa.ExportParameters(false);
        ECParameters other = curve.ExportParameters(false);
        return $$"""
            {"keys":[
            {"kty":"RSA","use":"sig","kid":"{{rsaId}}","n":"{{EncodeToString(one.Modulus)}}",
            "e":"{{EncodeToString(one.Exponent)}}"},
            {"kty":"EC","use":"sig","kid":"ec-1","crv":"P-256","x":"{{EncodeToString(other.Q.X)}}",
            "y":"{{EncodeToString(other.Q.Y)}}"}]}
            """;
    }
}
