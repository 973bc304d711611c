using Risk.Contracts;

namespace Risk.Grains.Alerts;

/// <summary>What an <see cref="AlertGrain"/> stores: one breach, how it stands, and what it owes.</summary>
[GenerateSerializer, Alias("risk.state.alert")]
public sealed record AlertState
{
    /// <summary>The breach; null before it opens.</summary>
    [Id(0)] public AlertOpening? Opening { get; set; }

    /// <summary>How it stands; null before it opens.</summary>
    [Id(1)] public StoredAlert? Alert { get; set; }

    /// <summary>How its escalation stood when it was last asked.</summary>
    [Id(2)] public EscalationSummary? Escalation { get; set; }

    /// <summary>What the escalation does not know yet, in order.</summary>
    [Id(3)] public List<OwedCall> OwedCalls { get; set; } = [];

    /// <summary>What happened and is not in the records yet.</summary>
    [Id(4)] public List<TimelineEntry> Owed { get; set; } = [];

    /// <summary>Whether its row in the records, or what others know of it, is older than this.</summary>
    [Id(5)] public bool IsRowOwed { get; set; }
}

/// <summary>A call to the escalation.</summary>
/// <param name="Call">Name of an <see cref="Risk.Alerts.EscalationCall"/>.</param>
/// <param name="Revision">Of the alert, so that the call is heard once.</param>
[GenerateSerializer, Immutable, Alias("risk.state.owed-call")]
public sealed record OwedCall([property: Id(0)] string Call, [property: Id(1)] int Revision);
