using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;
using TrafficLight = Risk.Contracts.TrafficLight;

namespace Risk.Grains.Portfolios;

/// <summary>How often losses were larger than forecast.</summary>
internal static class BacktestAnswers
{
    public static Outcome<BacktestView> Of(string id, Sight sight, BacktestQuery query)
    {
        if (!BacktestQuery.Windows.Contains(query.Window))
            return Outcomes.Invalid<BacktestView>(new Contracts.FieldError(
                "days", $"days is {query.Window}; allowed: {string.Join(" or ", BacktestQuery.Windows)}."));
        BacktestPlan plan = new(sight.MethodOf(query.Method), query.Window, query.Confidence.ToTail());
        (Backtest? test, Undefined? why) = query.Against is BacktestAgainst.Recorded
            ? Backtest.Recorded(sight.Portfolio.Navs, plan)
            : sight.AllScenarios.Then(book => Backtest.Hypothetical(book, plan));
        return Outcomes.Done(new BacktestView(
            id,
            plan.Method.To<Contracts.VarMethod>(),
            query,
            test is null ? null : ToContract(test, query.Daily),
            why?.ToReason()));
    }

    private static BacktestResult ToContract(Backtest test, bool daily) => new(
        new(test.Days[0].Day, test.Days[^1].Day, test.Days.Length),
        test.Tail * test.Days.Length,
        [.. test.Exceptions.Select(ToContract)],
        ToContract(test.Days[^1]),
        ToContract(test.Coverage),
        ToContract(test.Independence),
        ToContract(test.ConditionalCoverage),
        test.Recent.Length,
        test.RecentExceptions,
        test.Light.To<TrafficLight>())
    {
        Daily = daily ? [.. test.Recent.Select(ToContract)] : [],
    };

    private static ForecastDay ToContract(BacktestDay day) => new(day.Day, day.Forecast, day.Outcome);

    private static LikelihoodTest ToContract(LikelihoodRatio test) => new(test.Statistic, test.PValue);
}
