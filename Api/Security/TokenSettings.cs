namespace Risk.Api.Security;

/// <summary>How tokens are signed and checked.</summary>
/// <param name="Secret">The HS256 key; at least <see cref="MinSecretBytes"/> bytes.</param>
/// <param name="Issuer">A token that names another issuer is refused; one that names none is not.</param>
/// <param name="Audience">As for the issuer.</param>
public sealed record TokenSettings(
    ReadOnlyMemory<byte> Secret, string Issuer = TokenSettings.Product, string Audience = TokenSettings.Product)
{
    public const string Product = "orleans-risk";
    public const int MinSecretBytes = 32;

    /// <summary>How far the clocks of signer and service may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);
}

/// <summary>An OpenID Connect issuer of tokens, found by its discovery document.</summary>
/// <param name="Audience">That every token must name.</param>
public sealed record IssuerSettings(Uri Authority, string Audience);
