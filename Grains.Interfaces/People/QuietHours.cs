namespace Risk.Contracts;

/// <summary>When a contact is not told of alerts of a severity; what is told then is told when it ends.</summary>
/// <param name="From">In the contact's time zone.</param>
/// <param name="To">Before From: of the next day.</param>
[GenerateSerializer, Immutable, Alias("risk.quiet-hours")]
public sealed record QuietHours(
    [property: Id(0)] Severity Severity,
    [property: Id(1)] TimeOnly From,
    [property: Id(2)] TimeOnly To);
