using Risk.Alerts;
using Risk.Notifications;

namespace Risk.Escalations;

/// <summary>A message for the outbox, or the record that it is not sent and why.</summary>
/// <param name="Step">Index of the step, repetitions counted on; null when no step tells it.</param>
/// <param name="NextStepAt">When others will be told.</param>
/// <param name="SuppressedBecause">Null when it is to be sent.</param>
/// <param name="Person">Id of the contact; null when it is not known.</param>
/// <param name="Remark">For the text of the message; null for none.</param>
public sealed record Telling(
    string Id,
    NotificationKind Kind,
    int? Step,
    string? Level,
    Channel Channel,
    string Recipient,
    DateTimeOffset? NextStepAt,
    string? SuppressedBecause,
    string? Person = null,
    string? Remark = null)
{
    /// <summary>Where the person is told when this is given up, in order.</summary>
    public ImmutableArray<Fallback> Fallbacks { get; init; } = [];

    /// <summary>Of the text, as the contact has it; null: the service's own.</summary>
    public string? Language { get; init; }
}

/// <summary>What follows from an event.</summary>
/// <param name="Tellings">In the order of telling.</param>
/// <param name="Notes">For the alert's timeline.</param>
public sealed record EscalationDecision(
    Escalation Next, ImmutableArray<Telling> Tellings, ImmutableArray<TimelineNote> Notes)
{
    public static EscalationDecision Nothing(Escalation escalation) => new(escalation, [], []);

    /// <summary>First this, then what follows from the next state.</summary>
    public EscalationDecision Then(Func<Escalation, EscalationDecision> more)
    {
        EscalationDecision second = more(Next);
        return new(second.Next, Tellings.AddRange(second.Tellings), Notes.AddRange(second.Notes));
    }

    /// <summary>The same with one more note.</summary>
    /// <param name="user">Null for the service.</param>
    public EscalationDecision With(DateTimeOffset at, string kind, string text, string? user = null)
    {
        int number = Next.Notes + 1;
        TimelineNote note = new($"{Next.AlertId}.e{number}", at, kind, text, user);
        return this with { Next = Next with { Notes = number }, Notes = Notes.Add(note) };
    }
}
