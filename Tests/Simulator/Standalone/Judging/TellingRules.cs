using Risk.Contracts;
using Risk.Tests.Simulator.Play;

namespace Risk.Tests.Simulator.Judging;

/// <summary>Who is told besides the steps: of the end, of worsening; nobody twice.</summary>
internal static class TellingRules
{
    public static IEnumerable<string> Judge(Story story, Ending ending) =>
        [.. Ends(story, ending), .. Worse(story, ending), .. Twice(ending)];

    /// <summary>Where a limit flaps, a later alert of it may tell of the end.</summary>
    private static IEnumerable<string> Ends(Story story, Ending ending)
    {
        Ending[] linked = story.Script.IsDamped ? [.. story.Alerts] : [ending];
        Ending[] later = [.. linked.Where(other => other.Alert.TriggeredAt >= ending.Alert.TriggeredAt)];
        string[] told = Recipients([ending], n => n.Kind != NotificationKind.Resolved && IsTold(n));
        string[] ended = Recipients([ending], n => n.Kind == NotificationKind.Resolved);
        string[] everTold = Recipients(
            linked.Except(later).Append(ending), n => n.Kind != NotificationKind.Resolved && IsTold(n));
        if (ending.Alert.Status != AlertStatus.Resolved)
            return ended.Select(one => $"{one} was told of an end that never came");
        string[] forgotten = later.All(other => other.Alert.Status == AlertStatus.Resolved)
            ? [.. told.Except(Recipients(later, n => n.Kind == NotificationKind.Resolved))]
            : [];
        return
        [
            .. forgotten.Select(one => $"{one} was told of it, but not of its end"),
            .. ended.Except(everTold).Select(one => $"{one} was told of its end, but never of it"),
        ];
    }

    private static IEnumerable<string> Worse(Story story, Ending ending)
    {
        DateTimeOffset[] times = [.. Worsenings.Of(story, ending.Alert)];
        NotificationView[] news = [.. ending.Notifications.Where(n => n.Kind == NotificationKind.Worsened)];
        foreach (NotificationView one in news.Where(n => !times.Any(at => at <= n.CreatedAt)))
            yield return $"{one.Recipient} was told at {one.CreatedAt:O} that it is worse, and it was not";
        foreach (DateTimeOffset at in times.Where(at => IsCalm(story, ending, at)))
        {
            string[] told = Recipients([ending], n => IsTold(n) && n.CreatedAt < at);
            string[] heard = [.. news.Where(n => n.CreatedAt >= at).Select(n => n.Recipient)];
            foreach (string one in told.Except(heard))
                yield return $"{one} was not told that it is worse since {at:O}";
        }
    }

    /// <summary>Nothing went wrong or was held back about then, and the alert did not end at once.</summary>
    private static bool IsCalm(Story story, Ending ending, DateTimeOffset at) =>
        story.IsCalm(at) && !Blocks.IsDamped(story, ending)
        && !Blocks.Silences(story).Any(silence => silence.MayHold(at, at))
        && (ending.Alert.ResolvedAt is null || ending.Alert.ResolvedAt > at.AddSeconds(1));

    private static IEnumerable<string> Twice(Ending ending) => ending.Notifications
        .Where(n => n.Step is not null)
        .GroupBy(n => (n.Step, n.Recipient, n.Channel))
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.Key} is on record {same.Count()} times");

    private static string[] Recipients(IEnumerable<Ending> endings, Func<NotificationView, bool> which) =>
        [.. endings.SelectMany(ending => ending.Notifications).Where(which).Select(n => n.Recipient).Distinct()];

    private static bool IsTold(NotificationView one) => one.Status != NotificationStatus.Suppressed;
}
