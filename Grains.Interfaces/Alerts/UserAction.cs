namespace Risk.Contracts;

/// <summary>Who does something to an alert, and why.</summary>
/// <param name="User">The token's <c>sub</c>.</param>
[GenerateSerializer, Immutable, Alias("risk.user-action")]
public sealed record UserAction([property: Id(0)] string User, [property: Id(1)] string? Comment);
