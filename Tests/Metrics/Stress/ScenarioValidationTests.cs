using Risk.Metrics;

namespace Risk.Tests.Metrics.Stress;

/// <summary>Scenarios as users state them: of one kind, in range, each fault by its field.</summary>
public sealed class ScenarioValidationTests
{
    private static readonly DateOnly First = new(2020, 2, 20);

    [Fact]
    public void Validate_EachKindAlone_IsGood()
    {
        ImmutableArray<StatedScenario> good =
        [
            new(null, 5, null, null, null),
            new(null, null, First, First, null),
            new("down", null, null, null, new(-1, 10, [new("A", -0.2)])),
        ];
        ScenarioValidation.Validate(good).ShouldBeEmpty();
        good.Select(one => one.ToScenario().Name).ShouldBe(["worst 5 days", "2020-02-20 to 2020-02-20", "down"]);
    }

    [Fact]
    public void Validate_NoKindOrTwo_NamesTheScenario()
    {
        Faults(new(null, null, null, null, null)).ShouldBe(["scenarios[0]"]);
        Faults(new(null, 5, First, First, null)).ShouldBe(["scenarios[0]"]);
        Faults(new(null, 5, null, null, new(-0.1, null, []))).ShouldBe(["scenarios[0]"]);
        ScenarioValidation.Validate([new(null, null, null, null, null)]).Single().Message.ShouldBe(
            "scenarios[0] is of no kind; allowed: one kind: worst_days, or from and to, or any of flat, benchmark " +
            "and symbols.");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public void Validate_WorstDays_AreOneTo250(int days, bool good) =>
        Faults(new(null, days, null, null, null)).ShouldBe(good ? [] : ["scenarios[0].worst_days"]);

    [Theory]
    [InlineData(-1.000001, false)]
    [InlineData(-1, true)]
    [InlineData(10, true)]
    [InlineData(10.000001, false)]
    [InlineData(double.NaN, false)]
    public void Validate_Moves_AreFromAllLostToElevenfold(double move, bool good)
    {
        Faults(Shocked(new(move, null, []))).ShouldBe(good ? [] : ["scenarios[0].flat"]);
        Faults(Shocked(new(null, move, []))).ShouldBe(good ? [] : ["scenarios[0].benchmark"]);
        Faults(Shocked(new(null, null, [new("A", move)]))).ShouldBe(good ? [] : ["scenarios[0].symbols[0].move"]);
    }

    [Fact]
    public void Validate_Symbols_AreWellFormedAndComeOnce() =>
        Faults(Shocked(new(null, null, [new("A", 0), new("A B", 0), new("A", 0.1)])))
            .ShouldBe(["scenarios[0].symbols[1].symbol", "scenarios[0].symbols[2].symbol"]);

    [Fact]
    public void Validate_Windows_HaveBothEndsInOrder()
    {
        Faults(new(null, null, First, null, null)).ShouldBe(["scenarios[0].to"]);
        Faults(new(null, null, null, First, null)).ShouldBe(["scenarios[0].from"]);
        Faults(new(null, null, First, First.AddDays(-1), null)).ShouldBe(["scenarios[0].to"]);
        Faults(new(null, null, new(1899, 12, 31), First, null)).ShouldBe(["scenarios[0].from"]);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Validate_Scenarios_AreAtMost50(int count, bool good) =>
        ScenarioValidation.Validate([.. Enumerable.Repeat(new StatedScenario(null, 1, null, null, null), count)])
            .Select(fault => fault.Field).ShouldBe(good ? [] : ["scenarios"]);

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public void Validate_AnEmptyName_IsNone(string name) =>
        Faults(new(name, 1, null, null, null)).ShouldBe(["scenarios[0].name"]);

    [Fact]
    public void Usual_HaveNamesOfTheirOwn() => StressScenario.Usual.Select(one => one.Name).ShouldBeUnique();

    private static StatedScenario Shocked(StatedShock shock) => new(null, null, null, null, shock);

    private static IEnumerable<string> Faults(StatedScenario scenario) =>
        ScenarioValidation.Validate([scenario]).Select(fault => fault.Field);
}
