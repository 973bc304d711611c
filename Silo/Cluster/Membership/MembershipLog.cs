using Microsoft.Extensions.Logging;

namespace Risk.Silo.Cluster.Membership;

internal static partial class MembershipLog
{
    [LoggerMessage(3671, LogLevel.Information, "Silos: joined [{Joined}], left [{Left}], {Count} active.")]
    public static partial void Changed(ILogger log, string joined, string left, int count);

    [LoggerMessage(3672, LogLevel.Critical, "This silo ends at once: {Reason}")]
    public static partial void Ends(ILogger log, string reason);
}
