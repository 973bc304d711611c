using Risk.People;
using static Risk.Tests.People.Rotas;

namespace Risk.Tests.People;

/// <summary>Hand-overs on the days that clocks change, forwards and back.</summary>
public sealed class HandOverTests
{
    // New York 2026: forwards on 8 March at 02:00 EST, back on 1 November at 02:00 EDT. London: 29 March, 25 October.
    // Lord Howe changes by half an hour: back on 5 April at 02:00 +11, forwards on 4 October at 02:00 +10:30.
    [Theory]
    [InlineData("America/New_York", "2026-03-07", "09:00", "2026-03-08T09:00-04:00")] // 23 hours
    [InlineData("America/New_York", "2026-10-31", "09:00", "2026-11-01T09:00-05:00")] // 25 hours
    [InlineData("America/New_York", "2026-03-07", "02:30", "2026-03-08T03:00-04:00")] // skipped: when it is skipped
    [InlineData("America/New_York", "2026-10-31", "01:30", "2026-11-01T01:30-04:00")] // shown twice: the first time
    [InlineData("Europe/London", "2026-03-28", "08:00", "2026-03-29T08:00+01:00")]
    [InlineData("Europe/London", "2026-03-28", "01:15", "2026-03-29T02:00+01:00")]
    [InlineData("Europe/London", "2026-10-24", "08:00", "2026-10-25T08:00+00:00")]
    [InlineData("Europe/London", "2026-10-24", "01:15", "2026-10-25T01:15+01:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-03", "09:00", "2026-10-04T09:00+11:00")] // 23.5 hours
    [InlineData("Australia/Lord_Howe", "2026-10-03", "02:15", "2026-10-04T02:30+11:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-04", "09:00", "2026-04-05T09:00+10:30")] // 24.5 hours
    [InlineData("Australia/Lord_Howe", "2026-04-04", "01:45", "2026-04-05T01:45+11:00")]
    [InlineData("Asia/Tokyo", "2026-03-28", "09:00", "2026-03-29T09:00+09:00")] // never changes
    public void DailyTurn_OverAChangeOfTheClocks_EndsOnTheWallClock(
        string zone, string from, string handOver, string end)
    {
        Schedule schedule = Of(zone, Layer(RotationUnit.Daily, 1, handOver, from));
        OnCallRules.At(schedule, At(end).AddTicks(-1))!.Member.ShouldBe("ann");
        OnCallRules.At(schedule, At(end))!.Member.ShouldBe("bob");
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-02", "2026-03-09T09:00-04:00")]
    [InlineData("America/New_York", "2026-10-26", "2026-11-02T09:00-05:00")]
    [InlineData("Europe/London", "2026-03-23", "2026-03-30T09:00+01:00")]
    [InlineData("Australia/Lord_Howe", "2026-03-30", "2026-04-06T09:00+10:30")]
    public void WeeklyTurn_OverAChangeOfTheClocks_EndsOnTheWallClock(string zone, string from, string end)
    {
        Schedule schedule = Of(zone, Layer(RotationUnit.Weekly, from: from));
        OnCallRules.At(schedule, At(end).AddTicks(-1))!.Member.ShouldBe("ann");
        OnCallRules.At(schedule, At(end))!.Member.ShouldBe("bob");
    }

    [Fact]
    public void HourlyTurns_WhileClocksGoBack_AreHadOnce()
    {
        Layer hours = Layer(RotationUnit.Hourly, 1, "00:00", "2026-11-01") with { Members = ["h0", "h1", "h2", "h3"] };
        OnCallRules.Between(Of("America/New_York", hours), At("2026-11-01T00:00-04:00"), At("2026-11-01T03:00-05:00"))
            .Select(shift => (shift.Duty!.Member, shift.To - shift.From)).ShouldBe(
            [
                ("h0", TimeSpan.FromHours(1)), ("h1", TimeSpan.FromHours(2)), ("h2", TimeSpan.FromHours(1)),
            ]);
    }

    [Fact]
    public void HourlyTurns_WhileClocksGoForward_LeaveOutTheOneThatIsSkipped()
    {
        Layer hours = Layer(RotationUnit.Hourly, 1, "00:00", "2026-03-08") with { Members = ["h0", "h1", "h2", "h3"] };
        OnCallRules.Between(Of("America/New_York", hours), At("2026-03-08T00:00-05:00"), At("2026-03-08T04:00-04:00"))
            .Select(shift => shift.Duty!.Member).ShouldBe(["h0", "h1", "h3"]);
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/London")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Tokyo")]
    [InlineData("UTC")]
    public void Shifts_OfAWholeYear_AreWhatEveryInstantSays(string zone)
    {
        Layer days = Layer(RotationUnit.Hourly, 7, "01:30", "2025-12-31");
        Layer nights = Layer(RotationUnit.Daily, 2, "02:15", "2025-12-31") with
        {
            Members = ["dee", "eve"],
            Restrictions =
            [
                new([DayOfWeek.Sunday, DayOfWeek.Monday], new(1, 45), new(2, 45)), new([], new(22, 0), new(1, 15)),
            ],
        };
        Schedule schedule = Of(zone, days, nights);
        ImmutableArray<Shift> shifts = OnCallRules.Between(schedule, At("2026-01-01T00:00Z"), At("2027-01-01T00:00Z"));

        shifts[0].From.ShouldBe(At("2026-01-01T00:00Z"));
        shifts[^1].To.ShouldBe(At("2027-01-01T00:00Z"));
        foreach ((Shift shift, Shift next) in shifts.Zip(shifts.Skip(1)))
            shift.To.ShouldBe(next.From);
        int at = 0;
        for (DateTimeOffset now = shifts[0].From; now < shifts[^1].To; now += TimeSpan.FromMinutes(5))
        {
            at += shifts[at].To <= now ? 1 : 0;
            OnCallRules.At(schedule, now).ShouldBe(shifts[at].Duty, $"{now:u}");
        }
    }
}
