using Microsoft.Extensions.DependencyInjection;
using Risk.Silo.Cluster.Health;
using Risk.Silo.Hosting.Health;

namespace Risk.Silo.Cluster.Membership;

/// <summary>What a silo does because it is one of several.</summary>
internal static class MembershipServices
{
    /// <summary>To be added after Orleans: it starts when the silo has joined.</summary>
    public static IServiceCollection AddMembership(this IServiceCollection services) => services
        .AddSingleton(provider => SiloIdentity.Of(
            provider.GetRequiredService<ILocalSiloDetails>(), provider.GetRequiredService<IClusterMembershipService>()))
        .AddSingleton<IHealthProbe, MembershipProbe>()
        .AddSingleton<IHealthProbe, RedisProbe>()
        .AddSingleton<IHealthProbe, PortfoliosProbe>()
        .AddHostedService<MembershipGuard>()
        .AddHostedService<MembershipNudges>();
}
