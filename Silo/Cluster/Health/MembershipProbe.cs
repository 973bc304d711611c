using Risk.Contracts;
using Risk.Silo.Cluster.Membership;
using Risk.Silo.Hosting.Health;

namespace Risk.Silo.Cluster.Health;

/// <summary>Tells whether this silo is a member, and who else is.</summary>
internal sealed class MembershipProbe(IClusterMembershipService membership, ILocalSiloDetails silo) : IHealthProbe
{
    public Task<DependencyHealth> CheckAsync()
    {
        var snapshot = membership.CurrentSnapshot;
        var status = snapshot.GetSiloStatus(silo.SiloAddress);
        SiloAddress[] active = [.. ActiveSilos.Of(snapshot)];
        return Task.FromResult(new DependencyHealth(
            "membership",
            status == SiloStatus.Active,
            $"{silo.SiloAddress} is {status}; {active.Length} active: {string.Join(' ', active.Order())}",
            Required: true));
    }
}
