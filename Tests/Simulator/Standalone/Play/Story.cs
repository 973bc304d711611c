using Risk.Contracts;
using Risk.Tests.Simulator.Machine;

namespace Risk.Tests.Simulator.Play;

/// <summary>Something that was done to the service, from the first try until it was answered.</summary>
/// <param name="Alert">The alert that it was done to, if any.</param>
/// <param name="Took">Whether it was answered as done.</param>
/// <param name="Version">Of the policy, as answered; tries that were not answered may have made versions too.</param>
internal sealed record Fact(
    Deed Deed, int Amount, DateTimeOffset From, DateTimeOffset To, string? Alert, bool Took, int Version);

/// <summary>How the limit stood when all was calm.</summary>
internal sealed record Look(DateTimeOffset At, string? OpenAlert);

/// <summary>How an alert ended up.</summary>
/// <param name="Alert">As the grain says.</param>
/// <param name="Recorded">As the records say.</param>
internal sealed record Ending(
    AlertView Alert,
    AlertView? Recorded,
    ImmutableArray<NotificationView> Notifications,
    ImmutableArray<NotificationView> NotificationGrains,
    ImmutableArray<TimelineEntry> Timeline);

/// <summary>All of a run that a judge may know.</summary>
/// <param name="Alerts">Of the limit.</param>
/// <param name="SystemAlerts">That the service raised about itself or its data.</param>
internal sealed record Story(
    Script Script,
    ImmutableArray<Fact> Facts,
    ImmutableArray<Look> Looks,
    ImmutableArray<Ending> Alerts,
    ImmutableArray<Ending> SystemAlerts,
    IReadOnlyList<Send> Sends,
    IReadOnlyList<Fault> Faults,
    IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Outages,
    ImmutableArray<string> StillOwed,
    DateTimeOffset End)
{
    // What one failure may cost: a send whose outcome was never heard is taken over after 20 s.
    private static readonly TimeSpan CostOfAFault = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(1);

    public IEnumerable<Fact> Done(Deed deed) => Facts.Where(fact => fact.Deed == deed && fact.Took);

    /// <summary>Whether nothing went wrong about then.</summary>
    public bool IsCalm(DateTimeOffset at) => Latest(at) == at + Prompt;

    /// <summary>Until when that which is to happen at an instant must have happened.</summary>
    public DateTimeOffset Latest(DateTimeOffset due)
    {
        if (due >= End)
            return due;
        DateTimeOffset latest = due + Prompt;
        foreach ((DateTimeOffset from, DateTimeOffset to) in Outages.OrderBy(o => o.From))
            latest = from <= latest && latest < to + Prompt ? to + Prompt : latest;
        // What one costs may be met by the next.
        foreach (Fault fault in Faults.Where(fault => fault.At >= due - Before).OrderBy(fault => fault.At))
            latest = fault.At <= latest ? latest + CostOfAFault : latest;
        return latest;
    }
}
