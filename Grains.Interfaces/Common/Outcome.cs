namespace Risk.Contracts;

/// <summary>The answer of a grain to a request that may be refused. When refused, nothing was stored.</summary>
/// <param name="Code">How it ended.</param>
/// <param name="Value">The thing after the request; null when it was not found or is malformed.</param>
/// <param name="Detail">Why it was refused; null when done.</param>
/// <param name="Errors">The fields that are wrong; empty unless <see cref="OutcomeCode.Invalid"/>.</param>
[GenerateSerializer, Immutable, Alias("risk.outcome`1")]
public sealed record Outcome<T>(
    [property: Id(0)] OutcomeCode Code,
    [property: Id(1)] T? Value,
    [property: Id(2)] string? Detail,
    [property: Id(3)] ImmutableArray<FieldError> Errors)
    where T : class;
