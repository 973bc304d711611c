namespace Risk.Grains.Channels;

public enum DeliveryResult
{
    /// <summary>Accepted: 250, 2xx.</summary>
    Sent,

    /// <summary>Not now: worth another try.</summary>
    Temporary,

    /// <summary>Never: another try is useless.</summary>
    Permanent,

    /// <summary>It may have been accepted: tried again under the same id.</summary>
    Unknown,
}
