using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>Value at risk and expected shortfall by position.</summary>
internal static class ComponentAnswers
{
    public static ComponentsView Of(string id, Sight sight, ComponentsQuery query)
    {
        Metrics.VarMethod method = sight.MethodOf(query.Method);
        (ScenarioBook? book, Undefined? why) = sight.Scenarios;
        return new(
            id,
            sight.Pricing.AsOf,
            method.To<Contracts.VarMethod>(),
            sight.Nav,
            book is null ? null : book.Days.Span.ToSpan(),
            book is null ? null : Diversification.Ratio(book),
            book is null ? [] : Levels(book, method, query),
            why?.ToReason());
    }

    private static ImmutableArray<LevelComponents> Levels(
        ScenarioBook book, Metrics.VarMethod method, ComponentsQuery query)
    {
        double[] tails = [.. query.Confidences.Select(one => one.ToTail())];
        return
        [
            .. Decomposition.OfAll(book, method, tails).Zip(query.Confidences, (answer, confidence) =>
                new LevelComponents(
                    confidence,
                    answer.Value is { } parts ? ToContract(parts.ValueAtRisk, book, query.DrillDown) : null,
                    answer.Value is { } whole ? ToContract(whole.Shortfall, book, query.DrillDown) : null,
                    answer.Why?.ToReason())),
        ];
    }

    private static TailComponents ToContract(TailParts parts, ScenarioBook book, bool drillDown) => new(
        parts.Total,
        [.. parts.Days.Select(day => new TailDay(day.Day, day.Profit, day.Weight, drillDown ? Drill(book, day) : []))],
        [
            .. parts.Positions.Select((one, i) => new PositionComponent(
                one.Symbol, book.MarketValues[i], one.Component, one.Marginal, one.Incremental)),
        ]);

    private static ImmutableArray<SymbolAmount> Drill(ScenarioBook book, ScenarioDay day) =>
        [.. book.Symbols.Select((symbol, i) => new SymbolAmount(symbol, book.Profit(i, day.Index)))];
}
