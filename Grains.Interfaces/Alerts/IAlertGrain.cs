namespace Risk.Contracts;

/// <summary>One alert from opening to resolution. Key: its id, from the threshold and a counter.</summary>
[Alias("risk.IAlertGrain")]
public interface IAlertGrain : IGrainWithStringKey
{
    /// <summary>Opens it once; the first notification is in the outbox when this returns.</summary>
    [Alias("open")]
    Task<AlertView> Open(AlertOpening opening);

    /// <summary>Notes the metric's value and peak.</summary>
    [Alias("update")]
    Task Update(AlertReading reading);

    /// <summary>Its limit has another severity; when that is higher, its escalation goes on by the one's policy.
    /// </summary>
    [Alias("reclassify")]
    Task Reclassify(AlertReclassification change);

    /// <summary>Ends it once; whoever was told of it has the news in the outbox when this returns.</summary>
    [Alias("resolve")]
    Task<Outcome<AlertView>> Resolve(AlertResolution resolution);

    /// <summary>Takes it on; the escalation stops where it stands. Refused when resolved.</summary>
    [Alias("acknowledge")]
    Task<Outcome<AlertView>> Acknowledge(UserAction action);

    /// <summary>Gives it back; the escalation goes on where it stood.</summary>
    [Alias("unacknowledge")]
    Task<Outcome<AlertView>> Unacknowledge(UserAction action);

    /// <summary>Holds back notifications until then; 1 minute to 7 days.</summary>
    [Alias("snooze")]
    Task<Outcome<AlertView>> Snooze(TimeSpan duration, UserAction action);

    [Alias("comment")]
    Task<Outcome<AlertView>> Comment(UserAction action);

    /// <summary>Null when there is no such alert.</summary>
    [Alias("get"), ReadOnly]
    Task<AlertView?> Get();

    /// <summary>Finishes what it owes. From the sweeper.</summary>
    [Alias("wake")]
    Task Wake();
}
