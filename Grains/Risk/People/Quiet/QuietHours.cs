using Risk.Thresholds;

namespace Risk.People;

/// <summary>When a contact is not told of alerts of a severity.</summary>
/// <param name="From">On the wall clock of the contact.</param>
/// <param name="To">Before From: of the next day.</param>
public sealed record QuietHours(Severity Severity, TimeOnly From, TimeOnly To);
