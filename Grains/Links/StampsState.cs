namespace Risk.Grains.Links;

/// <summary>What a <see cref="StampsGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.stamps")]
public sealed record StampsState
{
    /// <summary>Used ones by id, and until when they would be good.</summary>
    [Id(0)] public Dictionary<string, DateTimeOffset> Used { get; set; } = [];
}
