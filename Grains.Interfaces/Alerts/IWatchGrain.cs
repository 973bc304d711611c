namespace Risk.Contracts;

/// <summary>
/// One thing that the service watches in itself, e.g. <c>overdue_steps</c>: while it is wrong there is an alert of the
/// portfolio <c>system</c>, with its whole life and escalation. Key: its name.
/// </summary>
[Alias("risk.IWatchGrain")]
public interface IWatchGrain : IGrainWithStringKey
{
    /// <summary>It is wrong: opens the alert, or tells the open one how it stands.</summary>
    [Alias("raise")]
    Task Raise(WatchFinding finding);

    /// <summary>It is right again: resolves the alert. Harmless when none is open.</summary>
    [Alias("clear")]
    Task Clear();

    /// <summary>Finishes what it owes. From the sweeper.</summary>
    [Alias("wake")]
    Task Wake();
}
