using Risk.Contracts;
using Risk.Tests.Simulator.Machine;
using Risk.Tests.Simulator.Play;

namespace Risk.Tests.Simulator.Judging;

/// <summary>A time in which nobody new is told. Its ends may be fuzzy: a call that failed may have worked.</summary>
internal sealed record Block(
    DateTimeOffset MayBegin, DateTimeOffset Begins, DateTimeOffset MayEnd, DateTimeOffset Ends)
{
    public bool SurelyHolds(DateTimeOffset at) => Begins < at && at < MayEnd;

    /// <param name="latest">When that which is due then may happen at the latest.</param>
    public bool MayHold(DateTimeOffset at, DateTimeOffset latest) => MayBegin <= latest && at < Ends;
}

/// <summary>The acknowledgements, snoozes, silences and dampings of one alert.</summary>
internal static class Blocks
{
    private static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    public static ImmutableArray<Block> Of(Story story, Ending ending, EscalationPolicy policy)
    {
        Fact[] own = [.. story.Facts.Where(f => f.Alert == ending.Alert.Id && f.Took)];
        // What a reading says may be lost with the process; a later reading says it again, if it is still so.
        Block[] worse = [.. Worsenings.Of(story, ending.Alert).Select(at => new Block(
            at, at, at, story.IsCalm(at) ? story.Latest(at) : Never))];
        return
        [
            .. Silences(story),
            .. Dampings(story, ending),
            .. own.Where(f => f.Deed == Deed.Acknowledge).Select(ack => Cut(
                Until(ack, policy.AckTimeout, story), own.Where(f => f.Deed == Deed.Unacknowledge), worse)),
            .. own.Where(f => f.Deed == Deed.Snooze).Select(snooze => Cut(
                Until(snooze, TimeSpan.FromMinutes(snooze.Amount), story),
                own.Where(f => f.Deed == Deed.Snooze),
                worse)),
        ];
    }

    /// <summary>They fit every alert of the book.</summary>
    public static IEnumerable<Block> Silences(Story story) =>
        story.Done(Deed.Silence).Select(fact => Until(fact, TimeSpan.FromMinutes(fact.Amount), story));

    /// <summary>An alert that soon follows another of its limit may be told late, if it lasts.</summary>
    private static IEnumerable<Block> Dampings(Story story, Ending ending)
    {
        DateTimeOffset opened = ending.Alert.TriggeredAt;
        return IsDamped(story, ending) ? [new(opened, Never, opened, opened + Damping.Quiet)] : [];
    }

    public static bool IsDamped(Story story, Ending ending) => story.Script.IsDamped && story.Alerts.Any(
        other => other.Alert.TriggeredAt < ending.Alert.TriggeredAt
            && other.Alert.TriggeredAt > ending.Alert.TriggeredAt - Damping.Window);

    private static Block Until(Fact fact, TimeSpan? length, Story story) => length is { } span
        ? new(fact.From, fact.To, fact.From + span, story.Latest(fact.To + span))
        : new(fact.From, fact.To, Never, Never);

    /// <summary>Ended early by what came after it.</summary>
    private static Block Cut(Block block, IEnumerable<Fact> facts, Block[] worse)
    {
        Block[] ends = [.. facts.Where(f => f.From > block.Begins).Select(f => new Block(f.From, f.From, f.From, f.To)),
            .. worse.Where(w => w.Ends > block.MayBegin)];
        return ends.Aggregate(block, (now, end) => now with
        {
            MayEnd = end.MayEnd < now.MayEnd ? end.MayEnd : now.MayEnd,
            Ends = end.MayBegin >= block.Begins && end.Ends < now.Ends ? end.Ends : now.Ends,
        });
    }
}
