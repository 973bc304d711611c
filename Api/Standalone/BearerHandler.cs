using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
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

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        TokenRefusals.AnswerUnauthorizedAsync(Context, refusal);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        TokenRefusals.AnswerForbiddenAsync(Context);

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
