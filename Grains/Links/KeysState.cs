namespace Risk.Grains.Links;

/// <summary>What the <see cref="KeysGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.keys")]
public sealed record KeysState
{
    /// <summary>In base 64; null before it was first needed.</summary>
    [Id(0)] public string? ActionKey { get; set; }
}
