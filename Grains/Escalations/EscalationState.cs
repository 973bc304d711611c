using Risk.Contracts;

namespace Risk.Grains.Escalations;

/// <summary>What an <see cref="EscalationGrain"/> stores: who is told of an alert, how far, and what it owes.</summary>
[GenerateSerializer, Alias("risk.state.escalation")]
public sealed record EscalationState
{
    /// <summary>The alert as it was last heard of; null before the start.</summary>
    [Id(0)] public AlertNotice? Notice { get; set; }

    /// <summary>The alert's last revision that was heard of.</summary>
    [Id(1)] public int Revision { get; set; }

    /// <summary>As it was at the start; null when none applied.</summary>
    [Id(2)] public EscalationPolicy? Policy { get; set; }

    /// <summary>Null when no policy applied.</summary>
    [Id(3)] public StoredEscalation? Escalation { get; set; }

    /// <summary>Messages that are not in the outbox yet, in the order of telling.</summary>
    [Id(4)] public List<OwedTelling> OwedTellings { get; set; } = [];

    /// <summary>What happened and is not in the records yet.</summary>
    [Id(5)] public List<TimelineEntry> Owed { get; set; } = [];

    /// <summary>Whether its row in the records is older than this.</summary>
    [Id(6)] public bool IsRowOwed { get; set; }

    /// <summary>How the alert stood when each address was told of it last.</summary>
    [Id(7)] public List<MessageMark> Marks { get; set; } = [];

    /// <summary>The newest message to each address, which the next one leaves after.</summary>
    [Id(8)] public Dictionary<string, string> Newest { get; set; } = [];
}

/// <summary>A message for the outbox.</summary>
/// <param name="Id">Key of its notification.</param>
[GenerateSerializer, Immutable, Alias("risk.state.owed-telling")]
public sealed record OwedTelling([property: Id(0)] string Id, [property: Id(1)] NotificationRequest Request);
