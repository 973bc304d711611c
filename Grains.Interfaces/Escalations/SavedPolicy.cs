namespace Risk.Contracts;

/// <summary>A policy that was saved.</summary>
/// <param name="Warnings">What will not reach anyone as things stand, e.g. an unknown user.</param>
[GenerateSerializer, Immutable, Alias("risk.saved-policy")]
public sealed record SavedPolicy(
    [property: Id(0)] EscalationPolicy Policy,
    [property: Id(1)] ImmutableArray<string> Warnings);
