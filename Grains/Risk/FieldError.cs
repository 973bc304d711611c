namespace Risk;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">Name as on the wire, e.g. <c>escalation_steps[0].recipients[1]</c>.</param>
/// <param name="Message">A sentence with the field, the value that was given and what is allowed.</param>
public sealed record FieldError(string Field, string Message);
