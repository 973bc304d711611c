using System.Security.Claims;

namespace Risk.Api.Security;

/// <summary>A caller as ASP.NET passes it on.</summary>
public sealed class CallerIdentity(Caller caller)
    : ClaimsIdentity([new Claim(NameClaim, caller.Name)], Scheme, NameClaim, roleType: null)
{
    public const string Scheme = "Bearer";
    private const string NameClaim = "sub";

    public Caller Caller { get; } = caller;
}

public static class CallerExtensions
{
    /// <summary>The caller of an authorized request.</summary>
    public static Caller Caller(this ClaimsPrincipal user) => ((CallerIdentity)user.Identity!).Caller;
}
