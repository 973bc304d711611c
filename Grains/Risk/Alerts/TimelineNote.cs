namespace Risk.Alerts;

/// <summary>One thing that happened to an alert, for its timeline.</summary>
/// <param name="Id">The same whenever the same step is decided again.</param>
/// <param name="Kind">One word, e.g. <c>acknowledged</c>.</param>
/// <param name="User">Null for the service.</param>
public sealed record TimelineNote(
    string Id, DateTimeOffset At, string Kind, string Text, string? User = null, double? Value = null);
