using Risk.Tests.Simulator.Play;

namespace Risk.Tests.Simulator.Judging;

/// <summary>What was promised, written apart from the rules that keep it.</summary>
internal static class Judge
{
    /// <returns>Every broken promise; empty when all are kept.</returns>
    public static ImmutableArray<string> Of(Story story) =>
    [
        .. LimitModel.Judge(story),
        .. story.StillOwed.Select(owed => $"still owed at the end: {owed}"),
        .. story.Alerts.SelectMany(ending => Named(ending, OfLimit(story, ending))),
        .. story.Alerts.Concat(story.SystemAlerts).SelectMany(ending => Named(ending, OfAny(story, ending))),
    ];

    private static IEnumerable<string> OfLimit(Story story, Ending ending) =>
        [.. StepModel.Judge(story, ending), .. TellingRules.Judge(story, ending)];

    private static IEnumerable<string> OfAny(Story story, Ending ending) =>
        [.. DeliveryRules.Judge(story, ending), .. RecordRules.Judge(ending)];

    private static IEnumerable<string> Named(Ending ending, IEnumerable<string> broken) =>
        broken.Select(what => $"{ending.Alert.Id}: {what}");
}
