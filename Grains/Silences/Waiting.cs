using Risk.Grains.Wakeups;

namespace Risk.Grains.Silences;

/// <summary>Who waits for what. What a restart forgets looks again by itself within a minute.</summary>
internal sealed class Waiting(IWakeups wakeups)
{
    private readonly Dictionary<string, HashSet<string>> alerts = [];

    public void Add(string cause, string alertId)
    {
        if (!alerts.TryGetValue(cause, out HashSet<string>? waiting))
            alerts[cause] = waiting = [];
        waiting.Add(alertId);
    }

    public void Forget(string cause) => alerts.Remove(cause);

    /// <summary>The cause is gone: the escalations of those who wait for it look again now.</summary>
    public async Task WakeAsync(string cause, DateTimeOffset now)
    {
        if (alerts.Remove(cause, out HashSet<string>? waiting))
            foreach (string alert in waiting)
                await wakeups.SetAsync(WakeupKind.Escalation, alert, now);
    }
}
