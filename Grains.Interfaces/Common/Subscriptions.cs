namespace Risk.Contracts;

/// <summary>How long observers stay subscribed.</summary>
public static class Subscriptions
{
    /// <summary>A subscription that is not renewed ends after this.</summary>
    public static readonly TimeSpan Expiry = TimeSpan.FromSeconds(30);

    /// <summary>How often to renew.</summary>
    public static readonly TimeSpan Renewal = Expiry / 3;
}
