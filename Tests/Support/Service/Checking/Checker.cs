namespace Risk.Tests.Support.Service;

/// <summary>
/// Joins what was accepted with what the mail server received: never early, never lost, once per alert, step and
/// recipient, except that a kill may cost one repetition under the same Message-ID.
/// </summary>
internal static class Checker
{
    // Times pass through JSON and a database; nobody is told earlier by more than their rounding.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(2);

    // An acknowledgement and a step closer than this may come in either order.
    private static readonly TimeSpan Race = TimeSpan.FromSeconds(1);

    /// <exception cref="ShouldAssertException">Names every broken promise.</exception>
    public static void Check(
        History history, IReadOnlyList<DeliveredMail> mails, IReadOnlyList<NotificationShape> log)
    {
        List<string> broken = [];
        foreach (Accepted accepted in history.Alerts)
        {
            for (int step = 0; step < accepted.Ladder.Rungs.Length; step++)
                broken.AddRange(OfStep(history, accepted, step, mails, log));
        }
        broken.AddRange(mails.Where(m => !log.Any(m.IsOf)).Select(m => $"{m} is in no delivery log"));
        broken.AddRange(log.Where(n => n.IsPage).GroupBy(n => (n.AlertId, n.Step, n.Recipient, n.Channel))
            .Where(g => g.Count() > 1).Select(g => $"{g.Key} is in the delivery log {g.Count()} times"));
        broken.ShouldBeEmpty();
    }

    private static IEnumerable<string> OfStep(
        History history, Accepted accepted, int step, IReadOnlyList<DeliveredMail> mails,
        IReadOnlyList<NotificationShape> log)
    {
        string recipient = accepted.Ladder.Rungs[step].Recipient;
        DateTimeOffset due = accepted.Ladder.DueAt(accepted.Alert.TriggeredAt, step);
        NotificationShape? entry = log.FirstOrDefault(
            n => n.AlertId == accepted.Alert.Id && n.Step == step && n.Recipient == recipient && n.IsPage);
        DeliveredMail[] sent = entry is null ? [] : [.. mails.Where(m => m.IsOf(entry)).OrderBy(m => m.At)];
        string name = $"step {step} of {accepted.Alert.Id} to {recipient}";
        return Rules(history, accepted, due, entry, sent).Where(r => r.Broken).Select(r => $"{name}: {r.What}");
    }

    private static IEnumerable<(bool Broken, string What)> Rules(
        History history, Accepted accepted, DateTimeOffset due, NotificationShape? entry, DeliveredMail[] sent)
    {
        DateTimeOffset? acknowledged = accepted.AcknowledgedAt;
        bool mustBeTold = acknowledged is null || due < acknowledged - Race;
        bool mustNotBeTold = due > acknowledged + Race;
        yield return (mustBeTold && sent.Length == 0, $"lost, due at {due:O}, in the log: {entry}");
        yield return (mustNotBeTold && sent.Length > 0, $"told although acknowledged at {acknowledged:O}");
        yield return (sent.Any(m => m.At < due - Rounding), $"told before it was due at {due:O}");
        yield return (sent.Length > 2, $"told {sent.Length} times");
        yield return (sent.Length == 2 && !history.KilledBetween(sent[0].At, sent[1].At),
            $"told twice without a kill, {string.Join(" and ", sent.Select(m => $"{m.At:O}"))}");
        yield return (sent.Length > 0 && entry!.Status != "sent", $"told, but the log says {entry?.Status}");
        yield return (sent.DistinctBy(m => m.MessageId).Count() > 1, "repeated under another Message-ID");
    }
}
