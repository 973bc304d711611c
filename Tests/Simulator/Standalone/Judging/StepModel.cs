using Risk.Contracts;
using Risk.Tests.Simulator.Play;

namespace Risk.Tests.Simulator.Judging;

/// <summary>Which step of an alert's ladder must have been told by when, and which must not.</summary>
internal static class StepModel
{
    private static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    public static IEnumerable<string> Judge(Story story, Ending ending)
    {
        if (PolicyOf(story, ending) is not { } policy)
            return ["its policy is none of those that stood when it opened"];
        ImmutableArray<Block> blocks = Blocks.Of(story, ending, policy);
        return DueTimes(ending.Alert.TriggeredAt, policy)
            .SelectMany((due, index) => OfStep(story, ending, policy, blocks, due, index));
    }

    /// <summary>By the opening and the policy alone; a step that reaches nobody takes no time.</summary>
    private static IEnumerable<DateTimeOffset> DueTimes(DateTimeOffset opened, EscalationPolicy policy)
    {
        DateTimeOffset due = opened + policy.InitialDelay + policy.Steps[0].Delay;
        for (int index = 0; index < policy.Steps.Length * (policy.RepeatCount + 1); index++)
        {
            yield return due;
            bool isLast = index + 1 == policy.Steps.Length * (policy.RepeatCount + 1);
            due += isLast || !Reaches(StepAt(policy, index)) ? TimeSpan.Zero : StepAt(policy, index + 1).Delay;
        }
    }

    private static IEnumerable<string> OfStep(Story story, Ending ending, EscalationPolicy policy,
        ImmutableArray<Block> blocks, DateTimeOffset due, int index)
    {
        NotificationView[] told = [.. ending.Notifications.Where(n => n.Step == index)];
        string name = $"step {index}, due at {due:O}";
        DateTimeOffset? over = ending.Alert.ResolvedAt;
        DateTimeOffset mayFrom = Free(due, blocks, (block, at) => block.SurelyHolds(at), block => block.MayEnd);
        DateTimeOffset mustBy = story.Latest(Free(
            due,
            blocks,
            (block, at) => block.MayHold(at, story.IsCalm(at) ? at : story.Latest(at)),
            block => block.Ends));
        bool mustBeTold = mustBy < story.End && (over is null || mustBy < over);
        string[] expected = [.. StepAt(policy, index).Recipients.Distinct()];
        if (mustBeTold && expected.Except(told.Select(n => n.Recipient)).FirstOrDefault() is { } forgotten)
            yield return $"{name}: {forgotten} was neither told nor is on record as not told";
        foreach (NotificationView one in told)
        {
            if (one.CreatedAt < mayFrom)
                yield return $"{name}: {one.Recipient} told early at {one.CreatedAt:O}, not before {mayFrom:O}";
            if (one.CreatedAt > mustBy)
                yield return $"{name}: {one.Recipient} told late at {one.CreatedAt:O}, not after {mustBy:O}";
            if (over is { } end && one.CreatedAt > story.Latest(end).AddSeconds(-1))
                yield return $"{name}: {one.Recipient} told at {one.CreatedAt:O}, after its end";
            if (!expected.Contains(one.Recipient))
                yield return $"{name}: {one.Recipient} is not of it";
        }
    }

    /// <summary>The first instant from then on at which nothing holds.</summary>
    private static DateTimeOffset Free(DateTimeOffset due, ImmutableArray<Block> blocks,
        Func<Block, DateTimeOffset, bool> holds, Func<Block, DateTimeOffset> end)
    {
        DateTimeOffset at = due;
        while (blocks.FirstOrDefault(block => holds(block, at)) is { } block)
        {
            at = end(block);
            if (at == Never)
                break;
        }
        return at;
    }

    private static EscalationPolicy? PolicyOf(Story story, Ending ending)
    {
        int version = ending.Alert.Escalation?.PolicyVersion ?? 0;
        Fact[] saved = [.. story.Done(Deed.Policy)];
        int index = Array.FindIndex(saved, fact => fact.Version >= version);
        if (index < 0 || saved[index].From > story.Latest(ending.Alert.TriggeredAt))
            return null;
        bool isReplaced = saved.Any(
            later => later.Version > saved[index].Version && later.To < ending.Alert.TriggeredAt);
        return isReplaced ? null : Ladders.Number(saved[index].Amount);
    }

    private static bool Reaches(EscalationStep step) =>
        step.Recipients.Any(recipient => recipient.Contains('@', StringComparison.Ordinal));

    private static EscalationStep StepAt(EscalationPolicy policy, int index) =>
        policy.Steps[index % policy.Steps.Length];
}
