using Risk.Api.Json;
using Risk.Api.Problems;

namespace Risk.Api.Security;

/// <summary>The answers to callers who may not: 401 and 403, the same however tokens are checked.</summary>
internal static class TokenRefusals
{
    /// <param name="reason">Why the token was refused; null when there was none.</param>
    public static Task AnswerUnauthorizedAsync(HttpContext context, string? reason)
    {
        context.Response.Headers.WWWAuthenticate = reason is null
            ? CallerIdentity.Scheme
            : $"{CallerIdentity.Scheme} error=\"invalid_token\", error_description=\"{reason}\"";
        return ProblemResult.Of(StatusCodes.Status401Unauthorized, reason ?? "Send a token: Authorization: Bearer …")
            .ExecuteAsync(context);
    }

    public static Task AnswerForbiddenAsync(HttpContext context)
    {
        RoleRequirement? needed = context.GetEndpoint()?.Metadata.GetMetadata<RoleRequirement>();
        Caller caller = context.User.Caller();
        string detail = needed is { AllPortfolios: true } && caller.Role >= needed.Role
            ? "This concerns all portfolios; the token is for some only."
            : $"This needs the role {WireJson.Name(needed?.Role.ToString() ?? "")}; "
                + $"the token has {WireJson.Name(caller.Role.ToString())}.";
        return ProblemResult.Of(StatusCodes.Status403Forbidden, detail).ExecuteAsync(context);
    }
}
