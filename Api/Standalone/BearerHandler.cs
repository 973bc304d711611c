using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Risk.Api.Json;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Standalone;

/// <summary>Bearer tokens, checked in the process: the JwtBearer package is Cluster's.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    TokenValidator validator,
    ILogger<BearerHandler> log)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private string? refusal;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenSource.Find(Request) is not { Length: > 0 } token)
            return Task.FromResult(AuthenticateResult.NoResult());
        TokenVerdict verdict = validator.Validate(token);
        return Task.FromResult(verdict.Caller is { } caller ? Accept(caller) : Refuse(verdict.Reason!));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = refusal is null
            ? CallerIdentity.Scheme
            : $"{CallerIdentity.Scheme} error=\"invalid_token\", error_description=\"{refusal}\"";
        return ProblemResult.Of(StatusCodes.Status401Unauthorized, refusal ?? "Send a token: Authorization: Bearer …")
            .ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        RoleRequirement? needed = Context.GetEndpoint()?.Metadata.GetMetadata<RoleRequirement>();
        Caller caller = Context.User.Caller();
        string detail = needed is { AllPortfolios: true } && caller.Role >= needed.Role
            ? "This concerns all portfolios; the token is for some only."
            : $"This needs the role {WireJson.Name(needed?.Role.ToString() ?? "")}; "
                + $"the token has {WireJson.Name(caller.Role.ToString())}.";
        return ProblemResult.Of(StatusCodes.Status403Forbidden, detail).ExecuteAsync(Context);
    }

    private static AuthenticateResult Accept(Caller caller)
    {
        // SignalR closes the connection then.
        AuthenticationProperties properties = new() { ExpiresUtc = caller.ExpiresAt };
        return AuthenticateResult.Success(new AuthenticationTicket(
            new(new CallerIdentity(caller)), properties, CallerIdentity.Scheme));
    }

    private AuthenticateResult Refuse(string reason)
    {
        refusal = reason;
        ApiLog.TokenRefused(log, reason);
        return AuthenticateResult.Fail(reason);
    }
}
