using FsCheck;
using FsCheck.Fluent;
using Risk.Escalations;
using Risk.Notifications;
using Risk.People;
using Risk.Thresholds;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations.Quiet;

/// <summary>Whatever the quiet hours and whenever the engine looks: never told in them, never lost, Bob never delayed.
/// </summary>
public sealed class QuietProperties
{
    private const int Day = 24 * 60;
    private const string AnnMail = "ann@desk.example";
    private const string BobMail = "bob@desk.example";

    private static readonly Contact Bob = new("bob", "Bob Ray", [new(Channel.Email, BobMail)], [], null, null);

    private static readonly Policy Ladder =
        Of(Step(0, "user:ann"), Step(7, "user:bob"), Step(13, "user:ann", "user:bob"));

    [Fact]
    public void Pulses_AtAnyTimes_TellHerOnceQuietHoursAreOver() => Prop.ForAll(
        Gen.Choose(0, Day - 1).Two().Where(pair => pair.Item1 != pair.Item2).Zip(
            Gen.Choose(0, 2 * Day).NonEmptyListOf()).ToArbitrary(),
        one => Holds(one.Item1.Item1, one.Item1.Item2, [.. one.Item2.Order()])).QuickCheckThrowOnFailure();

    private static bool Holds(int from, int to, int[] minutes)
    {
        Contact ann = new("ann", "Ann Lee", [new(Channel.Email, AnnMail)], [], "Europe/London", null)
        {
            Quiet = [new(Severity.Low, Time(from), Time(to))],
        };
        Circumstances around = new(TimeSpan.Zero)
        {
            Severity = Severity.Low, People = AddressBook.Of([ann, Bob], []),
        };
        List<(DateTimeOffset At, Telling Telling)> told = [];
        Escalation now = Take(told, At(0), EscalationRules.Start("T1.1", Ladder, Start, null, At(0), around));
        foreach (double minute in minutes)
            now = Run(told, now, At(minute), around);
        Run(told, now, At(4 * Day), around);
        return told.Where(one => one.Telling.Recipient == AnnMail)
                .All(one => QuietTimes.Until(ann, Severity.Low, one.At) is null)
            && told.Any(one => one.Telling.Recipient == AnnMail)
            && told.Where(one => one.Telling.Recipient == BobMail).Select(one => one.At)
                .SequenceEqual([At(7), At(20)])
            && told.Select(one => one.Telling.Id).Distinct().Count() == told.Count;
    }

    /// <summary>As the grain does: woken whenever the rules ask for it, and then at the instant.</summary>
    private static Escalation Run(
        List<(DateTimeOffset At, Telling Telling)> told, Escalation escalation, DateTimeOffset until,
        Circumstances around)
    {
        while (EscalationRules.WakeAt(escalation) is { } due && due <= until)
            escalation = Take(told, due, EscalationRules.OnPulse(escalation, due, around));
        return Take(told, until, EscalationRules.OnPulse(escalation, until, around));
    }

    private static Escalation Take(
        List<(DateTimeOffset At, Telling Telling)> told, DateTimeOffset at, EscalationDecision decision)
    {
        told.AddRange(decision.Tellings.Where(t => t.SuppressedBecause is null).Select(t => (at, t)));
        return decision.Next;
    }

    private static TimeOnly Time(int minute) => new(minute / 60, minute % 60);
}
