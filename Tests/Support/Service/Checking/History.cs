namespace Risk.Tests.Support.Service;

/// <summary>An alert that the service has shown, thus accepted, and who is to be told by when.</summary>
internal sealed record Accepted(AlertShape Alert, Ladder Ladder, DateTimeOffset? AcknowledgedAt = null);

/// <summary>Append-only record of what the service took on and of what was done to it.</summary>
internal sealed class History
{
    // What the process had sent when it was killed is received a moment later.
    private static readonly TimeSpan UnderWay = TimeSpan.FromMilliseconds(500);

    private readonly List<Accepted> alerts = [];
    private readonly List<DateTimeOffset> kills = [];

    public IReadOnlyList<Accepted> Alerts => alerts;

    public IReadOnlyList<DateTimeOffset> Kills => kills;

    /// <summary>When the last step of all is due.</summary>
    public DateTimeOffset LastDueAt =>
        alerts.Max(a => a.Ladder.DueAt(a.Alert.TriggeredAt, a.Ladder.Rungs.Length - 1));

    public void Opened(AlertShape alert, Ladder ladder) => alerts.Add(new(alert, ladder));

    public void Acknowledged(string alert, DateTimeOffset at) => Had(alert, at);

    /// <summary>The acknowledgement has ended: each step is to be told, however late.</summary>
    public void GivenBack(string alert) => Had(alert, null);

    public void Killed(DateTimeOffset at) => kills.Add(at);

    public bool KilledBetween(DateTimeOffset from, DateTimeOffset to) =>
        kills.Any(k => from - UnderWay <= k && k <= to);

    private void Had(string alert, DateTimeOffset? since)
    {
        int i = alerts.FindIndex(a => a.Alert.Id == alert);
        alerts[i] = alerts[i] with { AcknowledgedAt = since };
    }
}
