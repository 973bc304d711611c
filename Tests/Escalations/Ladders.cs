using Risk.Escalations;
using Risk.Thresholds;

namespace Risk.Tests.Escalations;

/// <summary>Policies, instants and escalations in each state, for tests.</summary>
internal static class Ladders
{
    public const string OnCall = "on-call@company.com";
    public const string Phone = "+1234567890";
    public const string Cro = "cro@company.com";

    public static readonly DateTimeOffset Start = new(2020, 2, 27, 14, 30, 0, TimeSpan.Zero);
    public static readonly Circumstances Frequency = new(TimeSpan.FromMinutes(5));

    public static DateTimeOffset At(double minutes) => Start + TimeSpan.FromMinutes(minutes);

    public static PolicyStep Step(double delayMinutes, params string[] recipients) =>
        new($"after {delayMinutes}", TimeSpan.FromMinutes(delayMinutes), [.. recipients], NotificationType.Both);

    public static Policy Of(params PolicyStep[] steps) =>
        new("critical", Severity.Critical, TimeSpan.Zero, [.. steps], 0, null, 1);

    /// <summary>On-call at once by both, the CRO after 15 minutes.</summary>
    public static Policy TwoSteps => Of(Step(0, OnCall, Phone), Step(15, Cro));

    public static EscalationDecision Begin(Policy policy, double minutes = 0, double? remindMinutes = null) =>
        EscalationRules.Start("T1.1", policy, Start,
            remindMinutes is { } m ? TimeSpan.FromMinutes(m) : null, At(minutes), Frequency);

    public static EscalationDecision Pulse(this Escalation escalation, double minutes) =>
        EscalationRules.OnPulse(escalation, At(minutes), Frequency);

    public static EscalationDecision Pause(this Escalation escalation, double minutes) =>
        EscalationRules.Pause(escalation, At(minutes));

    public static EscalationDecision Resume(this Escalation escalation, double minutes, bool unattended = false) =>
        EscalationRules.Resume(escalation, unattended, "a1", At(minutes), Frequency);

    public static EscalationDecision Snooze(this Escalation escalation, double minutes, double? until) =>
        EscalationRules.Snooze(escalation, until is { } u ? At(u) : null, At(minutes), Frequency);

    public static EscalationDecision Worsen(this Escalation escalation, double minutes) =>
        EscalationRules.Worsen(escalation, "w1", 1, At(minutes), Frequency);

    public static EscalationDecision Finish(this Escalation escalation, double minutes) =>
        EscalationRules.Finish(escalation, At(minutes), Frequency);

    /// <summary>E.g. "Triggered on-call@company.com", those that are not sent in brackets.</summary>
    public static string[] Words(this EscalationDecision decision) =>
    [
        .. decision.Tellings.Select(t =>
            t.SuppressedBecause is null ? $"{t.Kind} {t.Recipient}" : $"({t.Kind} {t.Recipient})"),
    ];
}
