using Risk.Contracts;

namespace Risk.Grains.Silences;

/// <summary>What the <see cref="SilencesGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.silences")]
public sealed record SilencesState
{
    /// <summary>By id, with those that ended within a week.</summary>
    [Id(0)] public Dictionary<string, Silence> ById { get; set; } = [];

    /// <summary>Silences whose rows the records owe.</summary>
    [Id(1)] public HashSet<string> Owed { get; set; } = [];
}
