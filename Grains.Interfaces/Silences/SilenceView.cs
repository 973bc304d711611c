namespace Risk.Contracts;

/// <summary>A silence as it stands.</summary>
/// <param name="HoldsUntil">Null unless active.</param>
[GenerateSerializer, Immutable, Alias("risk.silence-view")]
public sealed record SilenceView(
    [property: Id(0)] Silence Silence,
    [property: Id(1)] SilenceStatus Status,
    [property: Id(2)] DateTimeOffset? HoldsUntil);

[GenerateSerializer, Alias("risk.silence-status")]
public enum SilenceStatus
{
    /// <summary>Holds telling back now.</summary>
    Active = 0,

    /// <summary>Will do so later.</summary>
    Pending = 1,

    /// <summary>Over for good.</summary>
    Expired = 2,
}
