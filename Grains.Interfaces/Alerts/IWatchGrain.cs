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

    /// <summary>One more of something is wrong.</summary>
    /// <remarks>
    /// Stored when this returns; the alert follows in a turn of its own, so that the message of an alert may call it.
    /// </remarks>
    /// <param name="item">Which one; twice it counts once.</param>
    /// <param name="finding">What is wrong with it; the alert's value is how many there are.</param>
    [Alias("report")]
    Task Report(string item, WatchFinding finding);

    /// <summary>It is right again: after the last one the alert resolves. Harmless when it was not wrong.</summary>
    [Alias("settle")]
    Task Settle(string item);

    /// <summary>Finishes what it owes. From the sweeper.</summary>
    [Alias("wake")]
    Task Wake();
}
