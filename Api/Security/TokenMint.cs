using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;
using Risk.Api.Json;

namespace Risk.Api.Security;

/// <summary>Makes tokens.</summary>
public static class TokenMint
{
    public static string Make(TokenSettings settings, Caller caller, DateTimeOffset now)
    {
        DateTime from = now.UtcDateTime;
        JwtPayload payload = new(
            settings.Issuer, settings.Audience, claims: null, from, caller.ExpiresAt.UtcDateTime, from)
        {
            ["sub"] = caller.Name,
            ["role"] = WireJson.Name(caller.Role.ToString()),
        };
        if (caller.Scope.Ids is { } ids)
            payload["portfolios"] = ids.ToArray();
        SigningCredentials credentials =
            new(new SymmetricSecurityKey(settings.Secret.ToArray()), SecurityAlgorithms.HmacSha256);
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(credentials), payload));
    }
}
