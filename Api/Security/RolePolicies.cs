using Microsoft.AspNetCore.Authorization;

namespace Risk.Api.Security;

/// <summary>The role that an endpoint needs at least, and whether the token may be for some portfolios only.</summary>
public sealed record RoleRequirement(Role Role, bool AllPortfolios = false) : IAuthorizationRequirement
{
    public bool IsMetBy(Caller caller) => caller.Role >= Role && (!AllPortfolios || caller.Scope.Ids is null);
}

internal sealed class RoleHandler : AuthorizationHandler<RoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (context.User.Identity is CallerIdentity identity && requirement.IsMetBy(identity.Caller))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

internal static class RolePolicies
{
    /// <summary>The caller needs at least the role.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoint.Needs(new RoleRequirement(role));

    /// <summary>As <see cref="Needs{TBuilder}(TBuilder, Role)"/>, for what concerns every portfolio.</summary>
    public static TBuilder NeedsForAll<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoint.Needs(new RoleRequirement(role, AllPortfolios: true));

    private static TBuilder Needs<TBuilder>(this TBuilder endpoint, RoleRequirement requirement)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.RequireAuthorization(policy => policy.AddRequirements(requirement));
        // For the documentation and for the words of a 403.
        return endpoint.WithMetadata(requirement);
    }
}
