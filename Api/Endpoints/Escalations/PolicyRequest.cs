using Risk.Api.Json;

namespace Risk.Api.Endpoints.Escalations;

/// <summary>Who is told when, for alerts of a severity.</summary>
/// <param name="InitialDelayMinutes">From the alert's opening; minutes may have decimals.</param>
/// <param name="RepeatCount">How often the whole ladder runs again.</param>
/// <param name="AckTimeoutMinutes">After it an acknowledged alert that is open escalates again; null: never.</param>
/// <param name="IsDefault">
/// Whether alerts of the severity use it when their limit names none; the first of a severity is, whatever this says.
/// </param>
public sealed record PolicyRequest(
    Severity Severity,
    IReadOnlyList<StepFields> EscalationSteps,
    decimal InitialDelayMinutes = 0,
    int RepeatCount = 0,
    decimal? AckTimeoutMinutes = null,
    bool IsDefault = false)
{
    public EscalationPolicy ToContract(string id) => new(
        id,
        Severity,
        IsDefault,
        Minutes.ToTimeSpan(InitialDelayMinutes),
        [.. EscalationSteps.Select(s => s.ToContract())],
        RepeatCount,
        AckTimeoutMinutes is { } minutes ? Minutes.ToTimeSpan(minutes) : null,
        Version: 0);
}
