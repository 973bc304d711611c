using Risk.Grains.Common;

namespace Risk.Silo.Cluster.Membership;

/// <summary>A run of a silo is named by its address, which has the time of its start in it.</summary>
internal static class SiloIdentity
{
    public static ProcessIdentity Of(ILocalSiloDetails silo, IClusterMembershipService membership)
    {
        var own = silo.SiloAddress;
        return new(
            own.ToParsableString(),
            epoch => IsGone(epoch, own, address => membership.CurrentSnapshot.GetSiloStatus(address)));
    }

    /// <summary>
    /// Whether a run is over: the members say that it is dead, or they no longer know it. One that is younger than this
    /// may only not be known yet.
    /// </summary>
    internal static bool IsGone(string epoch, SiloAddress own, Func<SiloAddress, SiloStatus> statusOf) =>
        Parse(epoch) is not { } other || (statusOf(other) switch
        {
            SiloStatus.Dead => true,
            SiloStatus.None => other.Generation < own.Generation,
            _ => false,
        });

    // No silo's: it was written by a program that ran alone on this database.
    private static SiloAddress? Parse(string epoch)
    {
        try
        {
            return SiloAddress.FromParsableString(epoch);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
