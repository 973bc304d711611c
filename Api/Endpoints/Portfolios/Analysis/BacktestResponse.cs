namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Forecasts of the next day's value at risk against what the days brought. A loss is negative.</summary>
/// <param name="Days">Days that each forecast goes by.</param>
/// <param name="Confidence">In percent.</param>
/// <param name="Unit"><c>base_currency</c>, or <c>fraction</c> against recorded NAVs.</param>
/// <param name="TestedDays">Days that were forecast; all counts are null when undefined.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
/// <param name="ExpectedExceptions">As the confidence promises.</param>
/// <param name="Exceptions">Days that lost more than forecast, oldest first.</param>
/// <param name="Kupiec">Whether there are as many as promised.</param>
/// <param name="Christoffersen">Whether one makes the next no likelier.</param>
/// <param name="ConditionalCoverage">Both at once.</param>
/// <param name="TrafficLight">By the newest days.</param>
/// <param name="Latest">The newest day with its forecast.</param>
/// <param name="Daily">The days that the light goes by, oldest first; null without <c>daily</c>.</param>
/// <param name="Reason">Why it is undefined; null when it is not.</param>
public sealed record BacktestResponse(
    string PortfolioId,
    VarMethod VarMethod,
    int Days,
    decimal Confidence,
    BacktestAgainst Against,
    string Unit,
    int? TestedDays,
    DateOnly? From,
    DateOnly? To,
    double? ExpectedExceptions,
    IReadOnlyList<ForecastFields>? Exceptions,
    LikelihoodFields? Kupiec,
    LikelihoodFields? Christoffersen,
    LikelihoodFields? ConditionalCoverage,
    TrafficLightFields? TrafficLight,
    ForecastFields? Latest,
    IReadOnlyList<ForecastFields>? Daily,
    ReasonResponse? Reason)
{
    public static BacktestResponse Of(BacktestView view)
    {
        BacktestResult? result = view.Result;
        return new(
            view.PortfolioId,
            view.Method,
            view.Query.Window,
            view.Query.Confidence.Percent(),
            view.Query.Against,
            view.Query.Against is BacktestAgainst.Recorded ? "fraction" : "base_currency",
            result?.Days.Count,
            result?.Days.From,
            result?.Days.To,
            result?.Expected,
            result is null ? null : [.. result.Exceptions.Select(ForecastFields.From)],
            LikelihoodFields.From(result?.Kupiec),
            LikelihoodFields.From(result?.Christoffersen),
            LikelihoodFields.From(result?.Conditional),
            result is null ? null : new(result.Light, result.RecentDays, result.RecentExceptions),
            result is null ? null : ForecastFields.From(result.Latest),
            result is null || !view.Query.Daily ? null : [.. result.Daily.Select(ForecastFields.From)],
            ReasonResponse.From(view.Reason));
    }
}

/// <summary>A day, the value at risk that was forecast for it, and what it brought.</summary>
public sealed record ForecastFields(DateOnly Date, double Forecast, double Outcome)
{
    internal static ForecastFields From(ForecastDay day) => new(day.Day, day.Forecast, day.Outcome);
}

/// <summary>A likelihood-ratio test.</summary>
/// <param name="PValue">Chance of a statistic at least as large if the forecasts are right.</param>
public sealed record LikelihoodFields(double Statistic, double PValue)
{
    internal static LikelihoodFields? From(LikelihoodTest? test) =>
        test is null ? null : new(test.Statistic, test.PValue);
}

/// <summary>What a supervisor makes of the exceptions.</summary>
/// <param name="Days">The newest days that it goes by, 250 unless there are fewer.</param>
/// <param name="Exceptions">In those.</param>
public sealed record TrafficLightFields(TrafficLight Light, int Days, int Exceptions);
