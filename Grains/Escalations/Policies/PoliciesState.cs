using Risk.Contracts;

namespace Risk.Grains.Escalations;

/// <summary>What the <see cref="PoliciesGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.policies")]
public sealed record PoliciesState
{
    /// <summary>By id.</summary>
    [Id(0)] public Dictionary<string, EscalationPolicy> ById { get; set; } = [];

    /// <summary>Policies whose rows the records owe; the row of a policy that is gone is to go.</summary>
    [Id(1)] public HashSet<string> Owed { get; set; } = [];
}
