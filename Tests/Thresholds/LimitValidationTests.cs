using Risk.Thresholds;
using static Risk.Tests.Thresholds.Limits;

namespace Risk.Tests.Thresholds;

public sealed class LimitValidationTests
{
    [Fact]
    public void Validate_GoodLimit_FindsNothing() => Validate(Var99(10, 20)).ShouldBeEmpty();

    public static TheoryData<string, Func<Limit, Limit>> Wrong() => new()
    {
        { "id", limit => limit with { Id = "" } },
        { "id", limit => limit with { Id = new('a', 65) } },
        { "id", limit => limit with { Id = "a b" } },
        { "id", limit => limit with { Id = "a\n" } },
        { "metric_type", limit => limit with { MetricId = "var_42" } },
        { "comparison_type", limit => limit with { Comparison = (Comparison)9 } },
        { "severity", limit => limit with { Severity = (Severity)(-1) } },
        { "threshold_value", limit => limit with { Threshold = double.NaN, ClearValue = null } },
        { "threshold_value", limit => limit with { Threshold = double.NegativeInfinity, ClearValue = 0 } },
        { "clear_value", limit => limit with { ClearValue = -0.0301 } },
        { "clear_value", limit => limit with { ClearValue = double.NaN } },
        { "clear_value", limit => limit with { Comparison = Comparison.GreaterThan, ClearValue = -0.0299 } },
        { "clear_value", limit => limit with { Comparison = Comparison.Equal } },
        { "pending_for_seconds", limit => limit with { PendingForSeconds = -0.001 } },
        { "pending_for_seconds", limit => limit with { PendingForSeconds = 86400.001 } },
        { "pending_for_seconds", limit => limit with { PendingForSeconds = double.NaN } },
        { "clear_for_seconds", limit => limit with { ClearForSeconds = 1e300 } },
        { "stale_after_seconds", limit => limit with { StaleAfterSeconds = 0.999 } },
        { "reminder_minutes", limit => limit with { ReminderMinutes = 0.5 } },
        { "escalation_policy_id", limit => limit with { PolicyId = "a/b" } },
        { "description", limit => limit with { Description = new('x', 501) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_OneWrongField_NamesIt(string field, Func<Limit, Limit> edit) =>
        Validate(edit(Var99())).Select(e => e.Field).ShouldBe([field]);

    [Theory]
    [InlineData(Comparison.LessThan, -0.03)]
    [InlineData(Comparison.LessThanOrEqual, -0.03)]
    [InlineData(Comparison.GreaterThan, -0.03)]
    [InlineData(Comparison.GreaterThanOrEqual, -0.031)]
    public void Validate_ClearLevelOnItsSide_IsAllowed(Comparison comparison, double clear) =>
        Validate(Var99() with { Comparison = comparison, ClearValue = clear }).ShouldBeEmpty();

    [Fact]
    public void Validate_WrongValue_IsSaidWithWhatIsAllowed() =>
        Validate(Var99() with { ClearValue = -0.5 }).ShouldHaveSingleItem().Message
            .ShouldBe("clear_value is -0.5; allowed: at least the threshold_value -0.03, or null.");

    [Fact]
    public void Validate_SeveralWrong_NamesAll() =>
        Validate(Var99() with { MetricId = "x", Threshold = double.NaN, ClearValue = null }).Length.ShouldBe(2);

    private static ImmutableArray<FieldError> Validate(Limit limit) =>
        LimitValidation.Validate(limit, id => id == "var_99");
}
