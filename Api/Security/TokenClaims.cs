using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Risk.Api.Json;
using Risk.Api.Requests;

namespace Risk.Api.Security;

/// <summary>Reads the claims that the service knows out of a token's payload.</summary>
internal static class TokenClaims
{
    /// <param name="token">Signed, and checked.</param>
    /// <returns>The caller, or why the claims are refused.</returns>
    /// <exception cref="JsonException">The payload is not JSON.</exception>
    public static TokenVerdict Read(string token)
    {
        using JsonDocument payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.Split('.')[1]));
        return Read(payload.RootElement);
    }

    private static TokenVerdict Read(JsonElement payload)
    {
        if (!TryText(payload, "sub", out string name))
            return TokenVerdict.Refused("The token names nobody: the claim sub must be a text of 1 to 128 characters.");
        if (!TryText(payload, "role", out string role) || ParseRole(role) is not { } known)
            return TokenVerdict.Refused($"The claim role must be {AllowedValues.Of(typeof(Role))}.");
        if (!TryScope(payload, out PortfolioScope scope))
            return TokenVerdict.Refused("The claim portfolios must be an array of portfolio ids.");
        if (!payload.TryGetProperty("exp", out JsonElement exp) || !exp.TryGetInt64(out long seconds))
            return TokenVerdict.Refused("The token never expires: the claim exp must be a number of seconds.");
        return TokenVerdict.Accepted(new(name, known, scope, DateTimeOffset.FromUnixTimeSeconds(seconds)));
    }

    private static Role? ParseRole(string name) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(r => WireJson.Name(r!.Value.ToString()) == name);

    private static bool TryText(JsonElement payload, string claim, out string value)
    {
        value = payload.TryGetProperty(claim, out JsonElement found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()!
            : "";
        return value.Length is > 0 and <= 128;
    }

    // Absent is all portfolios; an empty array is none.
    private static bool TryScope(JsonElement payload, out PortfolioScope scope)
    {
        scope = PortfolioScope.All;
        if (!payload.TryGetProperty("portfolios", out JsonElement ids))
            return true;
        if (ids.ValueKind != JsonValueKind.Array || !ids.EnumerateArray().All(IsId))
            return false;
        scope = new([.. ids.EnumerateArray().Select(id => id.GetString()!)]);
        return true;
    }

    private static bool IsId(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && ResourceId.IsValid(value.GetString());
}
