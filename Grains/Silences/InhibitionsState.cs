using Risk.Contracts;

namespace Risk.Grains.Silences;

/// <summary>What the <see cref="InhibitionsGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.inhibitions")]
public sealed record InhibitionsState
{
    /// <summary>The rules, by id.</summary>
    [Id(0)] public Dictionary<string, InhibitionRule> ById { get; set; } = [];

    /// <summary>The alerts that are open and fit a source, by id.</summary>
    [Id(1)] public Dictionary<string, AlertSubject> Open { get; set; } = [];

    /// <summary>Rules whose rows the records owe; the row of a rule that is gone is to go.</summary>
    [Id(2)] public HashSet<string> Owed { get; set; } = [];
}
