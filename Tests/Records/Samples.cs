using Risk.Contracts;

namespace Risk.Tests.Records;

/// <summary>Records with every field set, to be varied.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    public static PortfolioView Portfolio(string id) => new(
        id, "Büro's book", "USD", "ACC-1", "rates", -1234.56789012m, "SPY", 0.02m, MarginRates.Default,
        [new("AIG", 100.5m, 12.34567891m), new("BAC", -7m)], Noon, Noon.AddMinutes(1),
        VarMethod.CornishFisher);

    public static ThresholdView Threshold(string id) => new(
        new(id, "P1", "var_99", Comparison.LessThanOrEqual, -0.0300000001m, Severity.High, "one day", -0.02m, 1.5, 2.5,
            60, 30, "policy", Enabled: false, new(1.5, 100, 20, 1.25), "desk"),
        3, Noon, Noon.AddSeconds(1), "A1", new(-0.025m, 40, new(2024, 2, 28), "of 40 days"));

    public static AlertView Alert(string id, DateTimeOffset? at = null) => new(
        id, "P1", "T1", "var_99", Comparison.LessThan, AlertStatus.Acknowledged, Severity.Critical, "one day", -0.03m,
        -0.031, -0.04, at ?? Noon, Noon.AddMinutes(1), "ann", Noon.AddMinutes(2), ResolutionKind.ThresholdDeleted,
        "bob", Noon.AddHours(1), null);

    public static EscalationView Escalation(string alertId, EscalationStatus status = EscalationStatus.Running) => new(
        alertId, "P1", Severity.Critical, Noon, new("policy", 2, 1, Noon.AddMinutes(15), status));

    public static NotificationView Notification(string id) => new(
        id, "A1", "P1", 0, NotificationKind.Escalated, Channel.Email, "ann@example.com", NotificationStatus.Failed,
        "busy", [new(Noon, "temporary", "450 \"try\" later")], Noon, Noon.AddSeconds(3));

    public static TimelineEntry Event(string id, string kind, string? user = null) =>
        new(id, "A1", Noon, kind, $"{kind} it was", user, -0.03);

    public static Contact Contact(string id) => new(
        id, "Ann Lee", [new(Channel.Email, "ann@example.com"), new(Channel.Sms, "+12025550101")], ["desk"],
        "Europe/London", Channel.Email);

    public static Silence Silence(string id) => new(
        id, new(["P1", "EQ-*"], ["var_*"], [Severity.Low]), Noon, Noon.AddDays(90),
        new([Weekday.Saturday], new(22, 30), TimeSpan.FromHours(4), "Europe/Berlin"), "ann", "migration", Noon);

    public static InhibitionRule Inhibition(string id) => new(
        id, new(["DESK-*"], [], []), new(["*"], ["var_*"], [Severity.Low]), [SameField.Desk, SameField.Metric]);

    public static OnCallSchedule Schedule(string id) => new(
        id, "Desk", "America/New_York",
        [
            new("week", ["ann", "bob"], RotationUnit.Weekly, 1, new(2024, 2, 26), new(9, 30),
                [new([Weekday.Monday], new(9, 0), new(17, 0))]),
        ],
        [new("bob", Noon, Noon.AddHours(2))]);

    public static PortfolioSnapshot Snapshot(long sequence, double? value) => new(
        "P1", sequence, Noon.AddMinutes(sequence), Noon, "held", SnapshotStatus.Ok, [], [],
        [new("exposure.long", value), new("nav", 1)]);
}
