using System.IdentityModel.Tokens.Jwt;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Risk.Api.Security;

namespace Risk.Api.Standalone;

/// <summary>Checks tokens: signed with HS256 by the secret, in their time, with the claims of the service.</summary>
public sealed class TokenValidator(TokenSettings settings, TimeProvider clock)
{
    private readonly JwtSecurityTokenHandler handler = new() { MapInboundClaims = false };

    public TokenVerdict Validate(string token)
    {
        if (!TokenRules.IsSigned(token))
            return TokenVerdict.Refused(TokenRules.NotSigned);
        try
        {
            handler.ValidateToken(token, TokenRules.Parameters(settings, clock), out _);
            return TokenClaims.Read(token);
        }
        catch (Exception fault) when (
            fault is SecurityTokenException or ArgumentException or JsonException or FormatException)
        {
            return TokenVerdict.Refused(TokenRules.Reason(fault));
        }
    }
}
