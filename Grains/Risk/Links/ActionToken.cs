using Risk.Notifications;

namespace Risk.Links;

/// <summary>Lets whoever holds it act on an alert, as whoever was told by that address.</summary>
public sealed record ActionToken(string AlertId, Channel Channel, string Recipient, DateTimeOffset ExpiresAt);

public enum TokenVerdict
{
    Good,

    /// <summary>Not signed by one of the keys.</summary>
    Forged,

    /// <summary>It was good once.</summary>
    Expired,
}

/// <summary>What a token turned out to be.</summary>
/// <param name="Token">Null when it is forged.</param>
public sealed record TokenReading(TokenVerdict Verdict, ActionToken? Token);
