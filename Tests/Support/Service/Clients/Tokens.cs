using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Risk.Tests.Support.Service;

/// <summary>Tokens as the service's operator would issue them.</summary>
internal static class Tokens
{
    public const string Secret = "a-secret-of-the-service-tests-0123456789";

    /// <param name="portfolios">Those that it is for; none: all.</param>
    public static string For(string subject, string role, params string[] portfolios)
    {
        SigningCredentials key = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret)), "HS256");
        Claim[] claims = [new("sub", subject), new("role", role)];
        JwtSecurityToken token = new(
            claims: claims, expires: Clock.Now.AddHours(1).UtcDateTime, signingCredentials: key);
        if (portfolios.Length > 0)
            token.Payload["portfolios"] = portfolios;
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}
