namespace Risk.Api.Security;

/// <summary>Who asks, by a token that was checked.</summary>
/// <param name="Name">The token's <c>sub</c>.</param>
/// <param name="Scope">The portfolios that the token is for.</param>
/// <param name="ExpiresAt">When a live connection made with the token ends.</param>
public sealed record Caller(string Name, Role Role, PortfolioScope Scope, DateTimeOffset ExpiresAt)
{
    public UserAction Action(string? comment) => new(Name, comment);
}
