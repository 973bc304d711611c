namespace Risk.Silo.Cluster.Membership;

/// <summary>The silos that take part now.</summary>
internal static class ActiveSilos
{
    public static IEnumerable<SiloAddress> Of(ClusterMembershipSnapshot snapshot) => snapshot.Members.Values
        .Where(member => member.Status == SiloStatus.Active)
        .Select(member => member.SiloAddress);
}
