namespace Risk.Contracts;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">Name as on the wire, e.g. <c>escalation_steps[0].recipients[1]</c>.</param>
/// <param name="Message">The value that was given and what is allowed, as a sentence.</param>
[GenerateSerializer, Immutable, Alias("risk.field-error")]
public sealed record FieldError([property: Id(0)] string Field, [property: Id(1)] string Message);
