using Microsoft.IdentityModel.Tokens;

namespace Risk.Api.Security;

/// <summary>What every token must be, whoever signed it; and what to say of one that is not.</summary>
internal static class TokenRules
{
    /// <summary>Said of what has not three parts: five are an encrypted token, which is never opened.</summary>
    public const string NotSigned = "The token is not a signed JWT.";

    private const int MaxLength = 8192;

    public static bool IsSigned(string token) => token.Length <= MaxLength && token.Count(c => c == '.') == 2;

    /// <summary>Signed, and in its time. Who may sign it, and for whom it must be, is left to be set.</summary>
    public static TokenValidationParameters Parameters(TimeProvider clock) => new()
    {
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until, clock.GetUtcNow().UtcDateTime),
    };

    /// <summary>As <see cref="Parameters(TimeProvider)"/>, signed with HS256 by the secret.</summary>
    public static TokenValidationParameters Parameters(TokenSettings settings, TimeProvider clock)
    {
        TokenValidationParameters parameters = Parameters(clock);
        parameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
        parameters.IssuerSigningKey = new SymmetricSecurityKey(settings.Secret.ToArray());
        parameters.IssuerValidator = (issuer, _, _) => Same(issuer, settings.Issuer)
            ? issuer
            : throw new SecurityTokenInvalidIssuerException();
        parameters.AudienceValidator = (audiences, _, _) =>
            !audiences.Any() || audiences.Any(a => Same(a, settings.Audience));
        return parameters;
    }

    public static string Reason(Exception fault) => fault switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException =>
            "The token has expired, is not valid yet, or names no end.",
        SecurityTokenInvalidIssuerException => "The token is of another issuer.",
        SecurityTokenInvalidAudienceException => "The token is for another audience.",
        SecurityTokenInvalidAlgorithmException => "The token is signed with an algorithm that is not taken.",
        _ => "The token's signature is not valid.",
    };

    // Nothing is added to the token's times: they may be the first or the last that there are.
    private static bool IsNow(DateTime? from, DateTime? until, DateTime now) =>
        until is { } end && now - TokenSettings.ClockSkew < end
            && (from is not { } start || now + TokenSettings.ClockSkew >= start);

    private static bool Same(string given, string wanted) => string.IsNullOrEmpty(given) || given == wanted;
}
