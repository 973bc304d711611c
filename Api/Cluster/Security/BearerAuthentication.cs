using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Risk.Api.Cluster.Security;
using Risk.Api.Security;

namespace Risk.Api.Hosting;

/// <summary>How this edition takes tokens: by a shared secret, or of an issuer.</summary>
/// <remarks>Each edition has a class of this name.</remarks>
internal static class BearerAuthentication
{
    private static readonly TimeSpan IssuerPatience = TimeSpan.FromSeconds(5);

    public static void AddBearer(this IServiceCollection services, ApiSettings settings)
    {
        services.AddSingleton<BearerEvents>();
        services.AddAuthentication(CallerIdentity.Scheme).AddJwtBearer(CallerIdentity.Scheme, _ => { });
        services.AddOptions<JwtBearerOptions>(CallerIdentity.Scheme)
            .Configure<TimeProvider>((options, clock) => Configure(options, settings, clock));
    }

    private static void Configure(JwtBearerOptions options, ApiSettings settings, TimeProvider clock)
    {
        options.EventsType = typeof(BearerEvents);
        options.MapInboundClaims = false;
        if (settings.Issuer is { } issuer)
            TrustIssuer(options, issuer, clock);
        else
            options.TokenValidationParameters = TokenRules.Parameters(settings.Tokens!, clock);
    }

    // Its keys, and its name, are in its discovery document. Only public keys: a shared one could sign as well.
    private static void TrustIssuer(JwtBearerOptions options, IssuerSettings issuer, TimeProvider clock)
    {
        options.Authority = issuer.Authority.ToString();
        options.RequireHttpsMetadata = !issuer.Authority.IsLoopback;
        options.BackchannelTimeout = IssuerPatience;
        options.TokenValidationParameters = TokenRules.Parameters(clock);
        options.TokenValidationParameters.ValidAlgorithms =
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256];
        options.TokenValidationParameters.ValidAudience = issuer.Audience;
    }
}
