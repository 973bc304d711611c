using Microsoft.AspNetCore.Authentication;
using Risk.Api.Security;
using Risk.Api.Standalone;

namespace Risk.Api.Hosting;

/// <summary>How this edition takes tokens. Each edition has a class of this name.</summary>
internal static class BearerAuthentication
{
    public static void AddBearer(this IServiceCollection services, ApiSettings settings)
    {
        services.AddSingleton(provider => new TokenValidator(
            settings.Tokens ?? throw new InvalidOperationException("There is no secret to check tokens with."),
            provider.GetRequiredService<TimeProvider>()));
        services.AddAuthentication(CallerIdentity.Scheme)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(CallerIdentity.Scheme, configureOptions: null);
    }
}
