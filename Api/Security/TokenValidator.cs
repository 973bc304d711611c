using System.IdentityModel.Tokens.Jwt;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Risk.Api.Security;

/// <summary>Checks tokens: signed with HS256 by the secret, in their time, with the claims of the service.</summary>
public sealed class TokenValidator(TokenSettings settings, TimeProvider clock)
{
    private const int MaxLength = 8192;
    private readonly JwtSecurityTokenHandler handler = new() { MapInboundClaims = false };

    public TokenVerdict Validate(string token)
    {
        // Three parts: five would be an encrypted token, which is never even opened.
        if (token.Length > MaxLength || token.Count(c => c == '.') != 2)
            return TokenVerdict.Refused("The token is not a signed JWT.");
        try
        {
            handler.ValidateToken(token, Parameters(), out _);
            using JsonDocument payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.Split('.')[1]));
            return TokenClaims.Read(payload.RootElement);
        }
        catch (Exception fault) when (
            fault is SecurityTokenException or ArgumentException or JsonException or FormatException)
        {
            return TokenVerdict.Refused(Reason(fault));
        }
    }

    private TokenValidationParameters Parameters() => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKey = new SymmetricSecurityKey(settings.Secret.ToArray()),
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        IssuerValidator = (issuer, _, _) => Same(issuer, settings.Issuer)
            ? issuer
            : throw new SecurityTokenInvalidIssuerException(),
        AudienceValidator = (audiences, _, _) => !audiences.Any() || audiences.Any(a => Same(a, settings.Audience)),
    };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + TokenSettings.ClockSkew
            && (from is not { } start || now >= start - TokenSettings.ClockSkew);
    }

    private static bool Same(string given, string wanted) => string.IsNullOrEmpty(given) || given == wanted;

    private static string Reason(Exception fault) => fault switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException =>
            "The token has expired, is not valid yet, or names no end.",
        SecurityTokenInvalidIssuerException => "The token is of another issuer.",
        SecurityTokenInvalidAudienceException => "The token is for another audience.",
        SecurityTokenInvalidAlgorithmException => "The token must be signed with HS256.",
        _ => "The token's signature is not valid.",
    };
}
