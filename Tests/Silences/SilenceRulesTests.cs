using Risk.Silences;
using Risk.Thresholds;

namespace Risk.Tests.Silences;

public sealed class SilenceRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly AlertSubject Alert = new("T1.1", "EQ-1", "var_99", Severity.High);

    private static Silence Silence => new(
        "S1", new(["EQ-*"], [], []), Start, Start.AddHours(2), null, "ann", "migration");

    [Theory]
    [InlineData(-0.001, false)]
    [InlineData(0, true)]
    [InlineData(119.999, true)]
    [InlineData(120, false)]
    public void HoldsUntil_AroundItsTimes_IsItsEndOnlyWithin(double minutes, bool holds) =>
        SilenceRules.HoldsUntil(Silence, Start.AddMinutes(minutes)).ShouldBe(holds ? Start.AddHours(2) : null);

    [Fact]
    public void HoldsUntil_EndedEarly_HoldsNoMore()
    {
        Silence over = Silence with { ExpiredAt = Start.AddMinutes(30) };
        SilenceRules.HoldsUntil(over, Start.AddMinutes(29)).ShouldBe(Start.AddMinutes(30));
        SilenceRules.HoldsUntil(over, Start.AddMinutes(30)).ShouldBeNull();
        SilenceRules.StatusAt(over, Start.AddMinutes(30)).ShouldBe(SilenceStatus.Expired);
    }

    [Fact]
    public void HoldOn_SaysWhoUntilWhenAndWhy() => SilenceRules.HoldOn(Silence, Alert, Start)!.Why
        .ShouldBe("silenced by ann until 2026-01-05 14:00:00 UTC: migration (S1)");

    [Theory]
    [InlineData("EQ-*", "", "", true)]
    [InlineData("EQ-1", "var_99", "high", true)]
    [InlineData("FX EQ-1", "", "", true)] // any of a list
    [InlineData("*", "", "", true)]
    [InlineData("", "var_*", "", true)]
    [InlineData("EQ", "", "", false)] // the whole id
    [InlineData("EQ-1", "cvar_*", "", false)] // every list
    [InlineData("EQ-1", "var_99", "low critical", false)]
    public void Matchers_FitOneEntryOfEachList(string portfolios, string metrics, string severities, bool fit) =>
        new Matchers(
            Words(portfolios), Words(metrics),
            [.. Words(severities).Select(s => Enum.Parse<Severity>(s, ignoreCase: true))]).Fit(Alert).ShouldBe(fit);

    // Berlin in 2026: clocks go forward on 29 March from 02:00 and back on 25 October from 03:00, both at 01:00 UTC.
    [Theory]
    [InlineData("2026-03-21T21:30:00Z", "2026-03-22T01:30:00Z")] // winter: 22:30 is 21:30 UTC
    [InlineData("2026-03-28T21:30:00Z", "2026-03-29T01:30:00Z")] // four hours pass though the night is shorter
    [InlineData("2026-04-04T20:30:00Z", "2026-04-05T00:30:00Z")] // summer: 22:30 is 20:30 UTC
    [InlineData("2026-10-24T20:30:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-31T21:30:00Z", "2026-11-01T01:30:00Z")]
    public void Window_SaturdayNights_FollowsTheClockOnTheWall(string from, string to) =>
        ShouldHold(Weekly(new(22, 30), 4, DayOfWeek.Saturday), from, to);

    [Theory]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z")] // there is no 02:30: when clocks show 03:00
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")] // there are two: the first
    public void Window_WhenClocksChangeOverItsStart_HappensOnce(string from, string to) =>
        ShouldHold(Weekly(new(2, 30), 1, DayOfWeek.Sunday), from, to);

    [Fact]
    public void Window_CutByTheSilencesEnd_HoldsNoLonger()
    {
        Silence short_ = Weekly(new(13, 0), 4) with { EndsAt = Start.AddHours(1) };
        SilenceRules.HoldsUntil(short_, Start.AddMinutes(30)).ShouldBe(Start.AddHours(1));
    }

    [Fact]
    public void Window_BetweenTimes_IsPending() =>
        SilenceRules.StatusAt(Weekly(new(22, 30), 4, DayOfWeek.Saturday), Start).ShouldBe(SilenceStatus.Pending);

    private static void ShouldHold(Silence silence, string from, string to)
    {
        (DateTimeOffset start, DateTimeOffset end) = (At(from), At(to));
        SilenceRules.HoldsUntil(silence, start.AddTicks(-1)).ShouldBeNull();
        SilenceRules.HoldsUntil(silence, start).ShouldBe(end);
        SilenceRules.HoldsUntil(silence, end.AddTicks(-1)).ShouldBe(end);
        SilenceRules.HoldsUntil(silence, end).ShouldBeNull();
    }

    private static Silence Weekly(TimeOnly start, double hours, params DayOfWeek[] days) => Silence with
    {
        EndsAt = Start.AddDays(366),
        Window = new([.. days], start, TimeSpan.FromHours(hours), "Europe/Berlin"),
    };

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
