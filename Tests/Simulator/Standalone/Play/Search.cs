namespace Risk.Tests.Simulator.Play;

/// <summary>A run that broke a promise, as short as could be made.</summary>
internal sealed record Failure(Script Script, Story Story, ImmutableArray<string> Broken)
{
    public override string ToString() => string.Join(Environment.NewLine,
    [
        $"RISK_TEST_SEED={Script.Seed}",
        Script.ToString(),
        .. Story.Faults.Select(fault => $"  {fault.At:O} {fault.What}"),
        .. Story.Facts.Select(fact => $"  {fact}"),
        .. Story.Alerts.SelectMany(a => a.Timeline).Select(e => $"  {e.At:O} {e.Kind}: {e.Text}"),
        .. Broken,
    ]);
}

/// <summary>Runs seeds until one fails, then leaves out of it what it does not need.</summary>
internal static class Search
{
    /// <returns>Null when every seed keeps every promise.</returns>
    public static Failure? First(IEnumerable<int> seeds, Planted.Bug? bug = null) =>
        seeds.Select(seed => Try(Script.Of(seed), bug)).FirstOrDefault(failure => failure is not null) is { } found
            ? Shrink(found, bug)
            : null;

    private static Failure? Try(Script script, Planted.Bug? bug)
    {
        Story story = Run.Play(script, bug);
        ImmutableArray<string> broken = Judging.Judge.Of(story);
        return broken.IsEmpty ? null : new(script, story, broken);
    }

    private static Failure Shrink(Failure failure, Planted.Bug? bug)
    {
        while (Shorter(failure.Script).Select(script => Try(script, bug)).FirstOrDefault(f => f is not null)
            is { } shorter)
            failure = shorter;
        return failure;
    }

    /// <summary>The script without one of its happenings, or without one of its faults.</summary>
    private static IEnumerable<Script> Shorter(Script script) =>
    [
        .. script.Happenings.Select(one => script with { Happenings = script.Happenings.Remove(one) }),
        .. script.Faults.Keys.Order().Select(write => script with { Faults = script.Faults.Remove(write) }),
    ];
}
