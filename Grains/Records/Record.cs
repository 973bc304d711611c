using Risk.Contracts;

namespace Risk.Grains.Records;

/// <summary>A row that people query and auditors keep. Its id makes writing it twice harmless.</summary>
public abstract record Record
{
    /// <summary>Portfolio with its positions.</summary>
    public sealed record Portfolio(PortfolioView View) : Record;

    public sealed record PortfolioRemoved(string PortfolioId) : Record;

    public sealed record Trade(string PortfolioId, Execution Execution) : Record;

    public sealed record Threshold(ThresholdView View) : Record;

    public sealed record ThresholdRemoved(string ThresholdId) : Record;

    /// <summary>All columns of an alert but those of its escalation.</summary>
    public sealed record Alert(AlertView View) : Record;

    /// <summary>The escalation columns of an alert.</summary>
    public sealed record Escalation(EscalationView View) : Record;

    /// <summary>A user's action goes to alert_acknowledgments, anything else to escalation_events.</summary>
    public sealed record Event(TimelineEntry Entry) : Record;

    public sealed record Policy(EscalationPolicy Value, DateTimeOffset UpdatedAt) : Record;

    public sealed record PolicyRemoved(string PolicyId) : Record;

    public sealed record Silence(Contracts.Silence Value) : Record;

    public sealed record Inhibition(InhibitionRule Value, DateTimeOffset UpdatedAt) : Record;

    public sealed record InhibitionRemoved(string RuleId) : Record;

    public sealed record Contact(Contracts.Contact Value, DateTimeOffset UpdatedAt) : Record;

    public sealed record ContactRemoved(string ContactId) : Record;

    public sealed record Schedule(OnCallSchedule Value, DateTimeOffset UpdatedAt) : Record;

    public sealed record ScheduleRemoved(string ScheduleId) : Record;

    public sealed record Template(ThresholdTemplate Value, DateTimeOffset UpdatedAt) : Record;

    public sealed record TemplateRemoved(string TemplateId) : Record;

    public sealed record MessageTemplate(Contracts.MessageTemplate Value) : Record;

    public sealed record MessageTemplateRemoved(string TemplateId) : Record;

    public sealed record Notification(NotificationView View) : Record;

    /// <summary>What somebody did to an alert, or tried, without signing in.</summary>
    /// <param name="Address">By which they were told.</param>
    /// <param name="Person">Null when the address is nobody's.</param>
    /// <param name="Action">acknowledge or resolve; null when it was not understood.</param>
    /// <param name="Result">How it ended, in snake_case.</param>
    /// <param name="Text">What they were answered.</param>
    public sealed record Answer(
        string Id, DateTimeOffset At, Channel Channel, string Address, string? Person, string? AlertId, string? Action,
        string Result, string Text) : Record;

    /// <summary>A point of the metrics' history.</summary>
    public sealed record Metrics(PortfolioSnapshot Snapshot) : Record;
}
