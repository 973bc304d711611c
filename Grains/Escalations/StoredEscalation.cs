using Risk.Contracts;

namespace Risk.Grains.Escalations;

/// <summary>How far an escalation has come, as stored; see <see cref="Risk.Escalations.Escalation"/>.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.escalation-progress")]
public sealed record StoredEscalation
{
    [Id(0)] public int Step { get; init; }

    [Id(1)] public DateTimeOffset? DueAt { get; init; }

    [Id(2)] public TimeSpan? RemindEvery { get; init; }

    [Id(3)] public DateTimeOffset? RemindAt { get; init; }

    [Id(4)] public bool Acknowledged { get; init; }

    [Id(5)] public DateTimeOffset? SnoozedUntil { get; init; }

    [Id(6)] public int? HeldStep { get; init; }

    [Id(7)] public bool Finished { get; init; }

    [Id(8)] public ImmutableArray<StoredTold> Told { get; init; } = [];

    /// <summary>Count of the notes.</summary>
    [Id(9)] public int Notes { get; init; }

    [Id(10)] public string? HeldBecause { get; init; }

    [Id(11)] public DateTimeOffset? HeldUntil { get; init; }

    [Id(12)] public StoredDeferred? Deferred { get; init; }

    [Id(13)] public int Ladder { get; init; }

    [Id(14)] public DateTimeOffset? SwitchedAt { get; init; }

    /// <summary>Null: the limit has had no alert before, as far as is known.</summary>
    [Id(15)] public EscalationHistory? Earlier { get; init; }

    [Id(16)] public DateTimeOffset? SettlesAt { get; init; }

    [Id(17)] public string? SucceededBy { get; init; }

    [Id(18)] public int Level { get; init; }

    [Id(19)] public bool Undamped { get; init; }

    [Id(20)] public ImmutableArray<StoredQuieted> Quieted { get; init; } = [];
}

/// <summary>Somebody was told something.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.told")]
public sealed record StoredTold(
    [property: Id(0)] string Recipient,
    [property: Id(1)] Channel Channel,
    [property: Id(2)] NotificationKind Kind,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string? Person = null);

/// <summary>A message to everyone who was told that is held back.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.deferred")]
public sealed record StoredDeferred(
    [property: Id(0)] NotificationKind Kind,
    [property: Id(1)] string Occurrence);

/// <summary>Somebody is told when their quiet hours end.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.quieted")]
public sealed record StoredQuieted(
    [property: Id(0)] string Recipient,
    [property: Id(1)] Channel Channel,
    [property: Id(2)] string? Person,
    [property: Id(3)] NotificationKind Kind,
    [property: Id(4)] string Occurrence,
    [property: Id(5)] int? Step,
    [property: Id(6)] string? Level,
    [property: Id(7)] DateTimeOffset Until);
