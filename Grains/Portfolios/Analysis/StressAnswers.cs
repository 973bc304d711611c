using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>What a portfolio would make in scenarios.</summary>
internal static class StressAnswers
{
    public static Outcome<StressView> Of(string id, Sight sight, ImmutableArray<Scenario> scenarios)
    {
        ImmutableArray<StatedScenario> stated = [.. scenarios.Select(ToStated)];
        if (ScenarioValidation.Validate(stated) is { IsEmpty: false } errors)
            return errors.ToInvalid<StressView>();
        IEnumerable<StressScenario> all =
            stated.IsEmpty ? StressScenario.Usual : stated.Select(one => one.ToScenario());
        return Outcomes.Done(new StressView(
            id, sight.Pricing.AsOf, sight.Nav, [.. all.Select(scenario => Run(scenario, sight))]));
    }

    private static ScenarioResult Run(StressScenario scenario, Sight sight)
    {
        (StressResult? result, Undefined? why) = scenario.Run(sight.Book, sight.Pricing, sight.Closes);
        PastWindow? window = (scenario as StressScenario.Past)?.Window;
        return new(
            scenario.Name,
            result?.From ?? window?.From,
            result?.To ?? window?.To,
            result?.Profit,
            result?.OfNav,
            result is null ? [] : [.. result.Positions.Select(ToContract)],
            why?.ToReason());
    }

    private static PositionMove ToContract(PositionStress one) => new(one.Symbol, one.Move, one.Profit);

    private static StatedScenario ToStated(Scenario one) => new(
        one.Name,
        one.WorstDays,
        one.From,
        one.To,
        one is { Flat: null, Benchmark: null, Symbols.IsEmpty: true }
            ? null
            : new(one.Flat, one.Benchmark, [.. one.Symbols.Select(move => new StatedMove(move.Symbol, move.Move))]));
}
