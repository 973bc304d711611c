using FsCheck;
using FsCheck.Fluent;
using Risk.Notifications;
using static Risk.Tests.Notifications.Outbox;

namespace Risk.Tests.Notifications;

/// <summary>What holds for any number of senders that race, die and report late.</summary>
public sealed class DeliveryProperties
{
    private sealed record Move(string What, string Owner, double AfterSeconds, DeliveryResult Result);

    private static readonly Gen<Move> Moves =
        from what in Gen.Frequency((4, Gen.Constant("claim")), (4, Gen.Constant("report")), (1, Gen.Constant("retry")))
        from owner in Gen.Elements("p1", "p2", "p3")
        from after in Gen.Elements(0.0, 1, 5, 19, 21, 400)
        from result in Gen.Elements(Enum.GetValues<DeliveryResult>())
        select new Move(what, owner, after, result);

    [Fact]
    public void AnySequence_OnlyOneSenderAtATime() => ForAll(steps =>
        steps.Zip(steps.Skip(1)).All(pair =>
            pair.First.Next.Claim is not { } before || pair.Second.Next.Claim is not { } after || before == after
            || after.At >= before.At + SendTimeout));

    [Fact]
    public void AnySequence_EveryTryIsOnRecord() => ForAll(steps =>
        steps[^1].Next.Attempts.Length + (steps[^1].Next.Claim is null ? 0 : 1)
        == steps.Zip(steps.Skip(1)).Count(pair =>
            pair.Second.Next.Claim is { } claim && claim != pair.First.Next.Claim));

    [Fact]
    public void AnySequence_SentIsFinal() => ForAll(steps =>
        steps.SkipWhile(s => s.Next.Status != DeliveryStatus.Sent).All(s => s.Next.Status == DeliveryStatus.Sent));

    [Fact]
    public void AnySequence_IsSentExactlyWhenItsLastTryWas() => ForAll(steps => steps.All(s =>
        (s.Next.Status == DeliveryStatus.Sent) == s.Next.Attempts.Any(a => a.Result == DeliveryResult.Sent)));

    [Fact]
    public void AnySequence_UnlessOver_IsDueSomeTime() => ForAll(steps => steps.All(s =>
        s.Next.Status is DeliveryStatus.Sent or DeliveryStatus.Dead
        == DeliveryRules.DueAt(s.Next, SendTimeout) is null));

    [Fact]
    public void AnySequence_NotesHaveIdsOfTheirOwn() => ForAll(steps =>
    {
        string[] ids = [.. steps.Select(s => s.Note?.Id).OfType<string>()];
        return ids.Distinct().Count() == ids.Length;
    });

    private static List<DeliveryDecision> Play(Move[] moves)
    {
        List<DeliveryDecision> steps = [DeliveryRules.Enqueue(null, Message, null)];
        Dictionary<string, Claim> mine = [];
        DateTimeOffset now = Start;
        foreach (Move move in moves)
        {
            now += TimeSpan.FromSeconds(move.AfterSeconds);
            DeliveryDecision step = Apply(steps[^1].Next, move, mine, now);
            if (step.Outcome == DeliveryOutcome.Done && move.What == "claim")
                mine[move.Owner] = step.Next.Claim!;
            steps.Add(step);
        }
        return steps;
    }

    private static DeliveryDecision Apply(
        Delivery message, Move move, Dictionary<string, Claim> mine, DateTimeOffset now) => move.What switch
        {
            "claim" => DeliveryRules.Claim(message, new(move.Owner, now), SendTimeout, ownerIsGone: false),
            "report" when mine.TryGetValue(move.Owner, out Claim? claim) =>
                DeliveryRules.Report(message, claim, Is(move.Result), now),
            "retry" => DeliveryRules.Retry(message, "ann", now),
            _ => DeliveryRules.Enqueue(message, Message, null),
        };

    private static void ForAll(Func<IReadOnlyList<DeliveryDecision>, bool> holds) =>
        Prop.ForAll(Moves.ArrayOf().ToArbitrary(), moves => holds(Play(moves)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
