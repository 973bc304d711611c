using Risk.People;
using Risk.Thresholds;
using static Risk.Tests.People.Rotas;

namespace Risk.Tests.People;

/// <summary>Quiet hours by the contact's wall clock, on each side of each of their ends.</summary>
public sealed class QuietTimesTests
{
    private static readonly Contact Nights = Of("UTC", "22:00", "07:00");

    [Theory]
    [InlineData("2026-01-05T21:59:59.9999999Z", null)]
    [InlineData("2026-01-05T22:00Z", "2026-01-06T07:00Z")] // the first instant is quiet
    [InlineData("2026-01-05T23:59:59Z", "2026-01-06T07:00Z")]
    [InlineData("2026-01-06T00:00Z", "2026-01-06T07:00Z")]
    [InlineData("2026-01-06T06:59:59.9999999Z", "2026-01-06T07:00Z")]
    [InlineData("2026-01-06T07:00Z", null)] // that of the end is not
    public void Until_OverMidnight(string at, string? until) => Check(Nights, at, until);

    [Theory]
    [InlineData("2026-01-05T11:59:59Z", null)]
    [InlineData("2026-01-05T12:00Z", "2026-01-05T13:30Z")]
    [InlineData("2026-01-05T13:29:59Z", "2026-01-05T13:30Z")]
    [InlineData("2026-01-05T13:30Z", null)]
    [InlineData("2026-01-06T00:00Z", null)]
    public void Until_WithinADay(string at, string? until) => Check(Of("UTC", "12:00", "13:30"), at, until);

    [Theory]
    [InlineData("2026-01-06T02:59:59Z", null)] // 21:59 in New York
    [InlineData("2026-01-06T03:00Z", "2026-01-06T12:00Z")]
    public void Until_IsByTheClockOfTheContact(string at, string? until) =>
        Check(Of("America/New_York", "22:00", "07:00"), at, until);

    // In Berlin clocks go from 02:00 to 03:00 on 2026-03-29 at 01:00 UTC.
    [Theory]
    [InlineData("02:30", "2026-03-29T00:59:59Z", "2026-03-29T01:00Z")] // there is no 02:30: they end where it would be
    [InlineData("02:30", "2026-03-29T01:00Z", null)]
    [InlineData("07:00", "2026-03-28T23:00Z", "2026-03-29T05:00Z")] // an hour shorter
    public void Until_ClocksGoForward(string to, string at, string? until) =>
        Check(Of("Europe/Berlin", "22:00", to), at, until);

    // And from 03:00 back to 02:00 on 2026-10-25 at 01:00 UTC.
    [Theory]
    [InlineData("02:30", "2026-10-25T00:29:59Z", "2026-10-25T00:30Z")]
    [InlineData("02:30", "2026-10-25T00:30Z", null)]
    [InlineData("02:30", "2026-10-25T01:15Z", null)] // 02:15 for the second time: they do not come again
    [InlineData("07:00", "2026-10-24T22:00Z", "2026-10-25T06:00Z")] // an hour longer
    public void Until_ClocksGoBack(string to, string at, string? until) =>
        Check(Of("Europe/Berlin", "22:00", to), at, until);

    [Theory]
    [InlineData(Severity.Low, true)]
    [InlineData(Severity.Medium, false)]
    [InlineData(Severity.Critical, false)] // only where it is named
    public void Until_OtherSeverities_AreNotHeld(Severity severity, bool isQuiet) =>
        (QuietTimes.Until(Nights, severity, At("2026-01-05T23:00Z")) is not null).ShouldBe(isQuiet);

    [Fact]
    public void Until_WithoutQuietHoursOrTimeZone_IsNever()
    {
        QuietTimes.Until(Ann, Severity.Low, At("2026-01-05T23:00Z")).ShouldBeNull();
        QuietTimes.Until(Nights with { TimeZone = null }, Severity.Low, At("2026-01-05T23:00Z")).ShouldBeNull();
    }

    private static void Check(Contact contact, string at, string? until) =>
        QuietTimes.Until(contact, Severity.Low, At(at)).ShouldBe(until is null ? null : At(until));

    private static Contact Of(string zone, string from, string to) => Ann with
    {
        TimeZone = zone,
        Quiet = [new(Severity.Low, TimeOnly.Parse(from), TimeOnly.Parse(to))],
    };
}
