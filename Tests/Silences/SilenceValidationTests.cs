using Risk.Silences;

namespace Risk.Tests.Silences;

public sealed class SilenceValidationTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly Silence Good = new(
        "S1", new(["EQ-*"], ["var_99"], []), Now, Now.AddDays(30), null, "ann", "migration");

    private static readonly RecurringWindow Window = new(
        [DayOfWeek.Sunday], new(2, 0), TimeSpan.FromDays(1), "Europe/Berlin");

    public static TheoryData<Silence, string> Bad => new()
    {
        { Good with { Reason = " " }, "reason" },
        { Good with { Reason = new('x', 501) }, "reason" },
        { Good with { EndsAt = Now }, "ends_at" },
        { Good with { EndsAt = Now.AddDays(30).AddTicks(1) }, "ends_at" },
        { Good with { StartsAt = Now.AddDays(31) }, "ends_at" },
        { Good with { StartsAt = Now.AddDays(367), EndsAt = Now.AddDays(368) }, "starts_at" },
        { Good with { Window = Window, EndsAt = Now.AddDays(366).AddTicks(1) }, "ends_at" },
        { Good with { Window = Window with { TimeZone = "Berlin" } }, "window.time_zone" },
        { Good with { Window = Window with { Length = TimeSpan.FromSeconds(59) } }, "window.duration_minutes" },
        { Good with { Window = Window with { Length = TimeSpan.FromHours(24.1) } }, "window.duration_minutes" },
        { Good with { Matchers = new([], [], []) }, "portfolio_ids" },
        { Good with { Matchers = new(["E*1"], [], []) }, "portfolio_ids[0]" },
        { Good with { Matchers = new([], ["var_99", ""], []) }, "metric_types[1]" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Validate_Bad_NamesTheField(Silence silence, string field) =>
        SilenceValidation.Validate(silence, Now).ShouldHaveSingleItem().Field.ShouldBe(field);

    [Fact]
    public void Validate_AtEveryBound_IsGood()
    {
        SilenceValidation.Validate(Good, Now).ShouldBeEmpty();
        SilenceValidation.Validate(Good with { Window = Window, EndsAt = Now.AddDays(366) }, Now).ShouldBeEmpty();
        SilenceValidation.Validate(Good with { Matchers = new(["*"], [], []) }, Now).ShouldBeEmpty();
    }
}
