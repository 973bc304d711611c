using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Crashes;

/// <summary>The checker of histories sees each broken promise.</summary>
public sealed class CheckerTests
{
    private static readonly DateTimeOffset Opened = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly Ladder Ladder =
        new(new("first", 0, "first@desk.example"), new("second", 1, "second@desk.example"));

    private static readonly NotificationShape[] Log = [Entry("n0", 0), Entry("n1", 1)];

    private readonly History history = new();

    public CheckerTests() => history.Opened(
        new("A.1", "P1", "A", "triggered", -0.1, Opened, null, null, null, null), Ladder);

    [Fact]
    public void History_OfPromisesKept_Passes() => Check(Log, Mail("n0", 0, 0), Mail("n1", 1, 60));

    [Fact]
    public void Mail_Missing_IsLost() => Breaks("lost", Log, Mail("n0", 0, 0));

    [Fact]
    public void Mail_BeforeItsDueTime_IsEarly() =>
        Breaks("before it was due", Log, Mail("n0", 0, 0), Mail("n1", 1, 59.9));

    [Fact]
    public void Mail_Repeated_NeedsAKillBetween()
    {
        DeliveredMail[] twice = [Mail("n0", 0, 0), Mail("n0", 0, 5), Mail("n1", 1, 60)];
        Breaks("twice without a kill", Log, twice);
        history.Killed(Opened.AddSeconds(3));
        Check(Log, twice);
        Breaks("told 3 times", Log, [.. twice, Mail("n0", 0, 2)]);
    }

    [Fact]
    public void Notification_InTheLogTwice_IsSeen() =>
        Breaks("in the delivery log 2 times", [.. Log, Entry("n2", 1)], Mail("n0", 0, 0), Mail("n1", 1, 60));

    [Fact]
    public void Mail_OfNoNotification_IsSeen() =>
        Breaks("in no delivery log", Log, Mail("n0", 0, 0), Mail("n1", 1, 60), Mail("n7", 1, 61));

    [Fact]
    public void Notification_SentButNotMarked_IsSeen() => Breaks(
        "the log says queued", [Log[0], Log[1] with { Status = "queued" }], Mail("n0", 0, 0), Mail("n1", 1, 60));

    [Fact]
    public void Acknowledgement_ExcusesTheLaterStepAndForbidsIt()
    {
        history.Acknowledged("A.1", Opened.AddSeconds(30));
        Check(Log, Mail("n0", 0, 0));
        Breaks("although acknowledged", Log, Mail("n0", 0, 0), Mail("n1", 1, 60));
    }

    private static NotificationShape Entry(string id, int step) => new(
        id, "A.1", step, step == 0 ? "triggered" : "escalated", "email", Ladder.Rungs[step].Recipient, "sent", null,
        Opened, Opened, []);

    private static DeliveredMail Mail(string id, int step, double seconds) =>
        new(Opened.AddSeconds(seconds), Ladder.Rungs[step].Recipient, $"<{id}@desk.example>");

    private void Check(NotificationShape[] log, params DeliveredMail[] mails) => Checker.Check(history, mails, log);

    private void Breaks(string promise, NotificationShape[] log, params DeliveredMail[] mails) =>
        Should.Throw<ShouldAssertException>(() => Check(log, mails)).Message.ShouldContain(promise);
}
