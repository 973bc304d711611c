namespace Risk.Silo.Leases;

/// <summary>How long leases are good for.</summary>
public static class LeaseTimes
{
    /// <summary>One that is not prolonged ends after this.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <summary>How often one is prolonged, or tried to be taken.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);
}
