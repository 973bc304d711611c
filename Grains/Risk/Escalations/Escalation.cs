using Risk.Notifications;

namespace Risk.Escalations;

public enum EscalationStatus
{
    Running,

    /// <summary>Someone has the alert.</summary>
    Paused,

    /// <summary>The alert was over before the ladder was.</summary>
    Cancelled,

    /// <summary>Every step has run.</summary>
    Completed,
}

/// <summary>Somebody was told something.</summary>
/// <param name="Person">Id of the contact; null when it is not known.</param>
public sealed record Told(
    string Recipient, Channel Channel, NotificationKind Kind, DateTimeOffset At, string? Person = null)
{
    /// <summary>Whether it was the same person or address, by the same channel.</summary>
    public bool Is(Target target) => Channel == target.Channel
        && (Recipient == target.Recipient || (Person is not null && Person == target.Person));
}

/// <summary>A message to everyone who was told that is held back.</summary>
/// <param name="Occurrence">Tells repetitions of the kind apart.</param>
public sealed record Deferred(NotificationKind Kind, string Occurrence);

/// <summary>Somebody is told when their quiet hours end.</summary>
/// <param name="Occurrence">Tells repetitions of the kind apart.</param>
/// <param name="Step">Index of the step that tells it; null when none does.</param>
public sealed record Quieted(
    string Recipient, Channel Channel, string? Person, NotificationKind Kind, string Occurrence, int? Step,
    string? Level, DateTimeOffset Until)
{
    public Target Target => new(Recipient, Channel, null, Person);

    public bool IsOfAStep => Kind is NotificationKind.Triggered or NotificationKind.Escalated;

    /// <summary>Whether it is for the same person, by the same channel.</summary>
    public bool IsTo(Target target) => Channel == target.Channel && Person == target.Person;
}

/// <summary>The timed telling of one alert.</summary>
public sealed record Escalation
{
    public required string AlertId { get; init; }

    /// <summary>As it was at the start, or when it was switched to.</summary>
    public required Policy Policy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>How many steps are over, run or skipped; the index of the next.</summary>
    public int Step { get; init; }

    /// <summary>When the next step is due, by the opening and the policy alone; null when none is left.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public TimeSpan? RemindEvery { get; init; }

    /// <summary>When those who were told are reminded; null: never.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    public bool Acknowledged { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>The step that is on record as held back.</summary>
    public int? HeldStep { get; init; }

    /// <summary>Why, as it is on record; null for a snooze.</summary>
    public string? HeldBecause { get; init; }

    /// <summary>When to look whether it still is; null for a snooze.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Told when nothing holds it back any more.</summary>
    public Deferred? Deferred { get; init; }

    /// <summary>The alert is over and everyone knows.</summary>
    public bool Finished { get; init; }

    /// <summary>What the limit's alerts before this one leave to it.</summary>
    public EarlierAlerts Earlier { get; init; } = EarlierAlerts.None;

    /// <summary>When its end is told, after a flapping limit has been quiet; null: nothing is to be told.</summary>
    public DateTimeOffset? SettlesAt { get; init; }

    /// <summary>The alert that tells of its end instead, as the limit broke again before that.</summary>
    public string? SucceededBy { get; init; }

    /// <summary>The worst that was told of it; see <see cref="Thresholds.Worsening"/>.</summary>
    public int Level { get; init; }

    /// <summary>It is worse than before: that its limit flaps holds nothing back.</summary>
    public bool Undamped { get; init; }

    /// <summary>In the order of telling.</summary>
    public ImmutableArray<Told> Told { get; init; } = [];

    /// <summary>Who is told when their quiet hours end: at most one message a person and channel.</summary>
    public ImmutableArray<Quieted> Quieted { get; init; } = [];

    /// <summary>How often another policy took over; tells the steps of one from those of the next.</summary>
    public int Ladder { get; init; }

    /// <summary>When the last one did; null: none has.</summary>
    public DateTimeOffset? SwitchedAt { get; init; }

    /// <summary>Counts the notes; names them.</summary>
    public int Notes { get; init; }

    /// <summary>When the next step runs as things stand; null while nothing will run by itself.</summary>
    public DateTimeOffset? NextStepAt =>
        Status != EscalationStatus.Running ? null : Later(Later(DueAt, SnoozedUntil), HeldUntil);

    public EscalationStatus Status =>
        DueAt is null ? EscalationStatus.Completed
        : Finished ? EscalationStatus.Cancelled
        : Acknowledged ? EscalationStatus.Paused
        : EscalationStatus.Running;

    private static DateTimeOffset? Later(DateTimeOffset? at, DateTimeOffset? held) => at < held ? held : at;
}
