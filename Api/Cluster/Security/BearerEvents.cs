using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Risk.Api.Security;

namespace Risk.Api.Cluster.Security;

/// <summary>Makes the package take tokens, and answer, as the service does.</summary>
internal sealed class BearerEvents(ILogger<BearerEvents> log) : JwtBearerEvents
{
    public override async Task MessageReceived(MessageReceivedContext context)
    {
        context.Token = TokenSource.Find(context.Request);
        if (string.IsNullOrEmpty(context.Token))
            context.NoResult();
        else if (!TokenRules.IsSigned(context.Token))
            Refuse(context, TokenRules.NotSigned);
        else
            await CheckIssuerAsync(context);
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        TokenVerdict verdict = TokenClaims.Read(((JsonWebToken)context.SecurityToken).EncodedToken);
        if (verdict.Caller is { } caller)
            Accept(context, caller);
        else
            Refuse(context, verdict.Reason!);
        return Task.CompletedTask;
    }

    public override Task AuthenticationFailed(AuthenticationFailedContext context)
    {
        Exception fault = context.Exception is AggregateException all ? all.InnerExceptions[0] : context.Exception;
        if (fault is SecurityTokenException or ArgumentException or FormatException or JsonException)
            Refuse(context, TokenRules.Reason(fault));
        return Task.CompletedTask;
    }

    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        return TokenRefusals.AnswerUnauthorizedAsync(context.HttpContext, context.AuthenticateFailure?.Message);
    }

    public override Task Forbidden(ForbiddenContext context) =>
        TokenRefusals.AnswerForbiddenAsync(context.HttpContext);

    // Without the issuer's keys no token can be judged: that is no fault of the caller.
    private async Task CheckIssuerAsync(MessageReceivedContext context)
    {
        if (context.Options.ConfigurationManager is not { } issuer)
            return;
        try
        {
            await issuer.GetConfigurationAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            ClusterLog.IssuerAway(log, fault.Message);
            throw new IOException("The issuer of tokens does not answer.", fault);
        }
    }

    private static void Accept(TokenValidatedContext context, Caller caller)
    {
        context.Principal = new(new CallerIdentity(caller));
        // SignalR closes the connection then.
        context.Properties.ExpiresUtc = caller.ExpiresAt;
        context.Success();
    }

    private void Refuse(ResultContext<JwtBearerOptions> context, string reason)
    {
        ApiLog.TokenRefused(log, reason);
        context.Fail(reason);
    }
}
