using Risk.People;
using static Risk.Tests.People.Rotas;

namespace Risk.Tests.People;

public sealed class OnCallRulesTests
{
    [Theory]
    [InlineData("2026-01-05T08:59:59Z", null)] // before the first turn
    [InlineData("2026-01-05T09:00:00Z", "ann")]
    [InlineData("2026-01-06T08:59:59Z", "ann")]
    [InlineData("2026-01-06T09:00:00Z", "bob")] // the instant of the hand-over belongs to the next
    [InlineData("2026-01-07T09:00:00Z", "cyd")]
    [InlineData("2026-01-08T09:00:00Z", "ann")]
    public void At_DailyTurns_PassAtTheHandOver(string at, string? who) =>
        Of("UTC", Layer(RotationUnit.Daily)).Who(at).ShouldBe(who);

    [Theory]
    [InlineData(RotationUnit.Weekly, 1, "2026-01-12T08:59:59Z", "ann")]
    [InlineData(RotationUnit.Weekly, 1, "2026-01-12T09:00:00Z", "bob")]
    [InlineData(RotationUnit.Weekly, 2, "2026-01-12T09:00:00Z", "ann")]
    [InlineData(RotationUnit.Weekly, 2, "2026-01-19T09:00:00Z", "bob")]
    [InlineData(RotationUnit.Hourly, 8, "2026-01-05T16:59:59Z", "ann")]
    [InlineData(RotationUnit.Hourly, 8, "2026-01-05T17:00:00Z", "bob")]
    [InlineData(RotationUnit.Hourly, 8, "2026-01-06T01:00:00Z", "cyd")]
    public void At_TurnsOfALength_PassAfterIt(RotationUnit unit, int length, string at, string who) =>
        Of("UTC", Layer(unit, length)).Who(at).ShouldBe(who);

    [Theory]
    [InlineData("2026-01-05T10:59:59Z", "ann")]
    [InlineData("2026-01-05T11:00:00Z", "zoe")]
    [InlineData("2026-01-05T12:59:59Z", "zoe")]
    [InlineData("2026-01-05T13:00:00Z", "ann")]
    public void At_Override_StandsInForItsTime(string at, string who) =>
        (Of("UTC", Layer(RotationUnit.Daily)) with
        {
            Overrides = [new("zoe", At("2026-01-05T11:00:00Z"), At("2026-01-05T13:00:00Z"))],
        }).Who(at).ShouldBe(who);

    [Theory]
    [InlineData("2026-01-09T17:59:59Z", "bob")] // a Friday
    [InlineData("2026-01-09T18:00:00Z", "ann")]
    [InlineData("2026-01-10T05:59:59Z", "ann")] // begins on Friday, ends on Saturday
    [InlineData("2026-01-10T06:00:00Z", "bob")]
    [InlineData("2026-01-10T18:00:00Z", "bob")] // not on Saturdays
    public void At_LaterLayerOnDuty_CoversTheOthers(string at, string who)
    {
        Layer nights = Layer(RotationUnit.Weekly) with
        {
            Members = ["ann"],
            Restrictions = [new([DayOfWeek.Friday], new(18, 0), new(6, 0))],
        };
        Of("UTC", Layer(RotationUnit.Weekly) with { Members = ["bob"] }, nights).Who(at).ShouldBe(who);
    }

    [Fact]
    public void At_RestrictionFromAndToTheSame_IsTheWholeDay()
    {
        Layer sundays = Layer(RotationUnit.Weekly) with
        {
            Restrictions = [new([DayOfWeek.Sunday], default, default)],
        };
        Schedule schedule = Of("UTC", sundays);
        schedule.Who("2026-01-10T23:59:59Z").ShouldBeNull();
        schedule.Who("2026-01-11T00:00:00Z").ShouldBe("ann");
        schedule.Who("2026-01-11T23:59:59Z").ShouldBe("ann");
        schedule.Who("2026-01-12T00:00:00Z").ShouldBeNull();
    }

    [Fact]
    public void Between_Shifts_NameEachAndTheGaps()
    {
        Layer days = Layer(RotationUnit.Daily) with { Restrictions = [new([], new(9, 0), new(17, 0))] };
        OnCallRules.Between(Of("UTC", days), At("2026-01-05T12:00Z"), At("2026-01-06T12:00Z")).ShouldBe(
        [
            new(At("2026-01-05T12:00Z"), At("2026-01-05T17:00Z"), new("ann", "in primary by layer week")),
            new(At("2026-01-05T17:00Z"), At("2026-01-06T09:00Z"), null),
            new(At("2026-01-06T09:00Z"), At("2026-01-06T12:00Z"), new("bob", "in primary by layer week")),
        ]);
    }

    [Fact]
    public void ByLayer_EachLayer_IsAsIfThereWereNoOtherAndNoOverride()
    {
        Layer nights = Layer(RotationUnit.Daily) with
        {
            Name = "nights", Members = ["cyd"], Restrictions = [new([], new(21, 0), new(9, 0))],
        };
        Schedule schedule = Of("UTC", Layer(RotationUnit.Daily), nights) with
        {
            Overrides = [new("cyd", At("2026-01-05T00:00Z"), At("2026-01-07T00:00Z"))],
        };
        OnCallRules.ByLayer(schedule, At("2026-01-05T12:00Z"), At("2026-01-06T12:00Z")).ShouldBe(
        [
            [
                new(At("2026-01-05T12:00Z"), At("2026-01-06T09:00Z"), new("ann", "in primary by layer week")),
                new(At("2026-01-06T09:00Z"), At("2026-01-06T12:00Z"), new("bob", "in primary by layer week")),
            ],
            [
                new(At("2026-01-05T12:00Z"), At("2026-01-05T21:00Z"), null),
                new(At("2026-01-05T21:00Z"), At("2026-01-06T09:00Z"), new("cyd", "in primary by layer nights")),
                new(At("2026-01-06T09:00Z"), At("2026-01-06T12:00Z"), null),
            ],
        ]);
    }
}
