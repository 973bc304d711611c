namespace Risk.Contracts;

/// <summary>What forecasts are held against.</summary>
[GenerateSerializer, Alias("risk.backtest-against")]
public enum BacktestAgainst
{
    /// <summary>What today's positions would have made, in base currency.</summary>
    Hypothetical = 0,

    /// <summary>Returns of the recorded NAV, net of flows, as fractions.</summary>
    Recorded = 1,
}

[GenerateSerializer, Alias("risk.traffic-light")]
public enum TrafficLight
{
    Green = 0,
    Yellow = 1,
    Red = 2,
}

/// <summary>Which backtest is wanted.</summary>
/// <param name="Window">Days before each forecast that it goes by: one of <see cref="Windows"/>.</param>
/// <param name="Method">Null: the portfolio's own.</param>
/// <param name="Daily">With each of the newest days, not with the exceptions alone.</param>
[GenerateSerializer, Immutable, Alias("risk.backtest-query")]
public sealed record BacktestQuery(
    [property: Id(0)] int Window,
    [property: Id(1)] Confidence Confidence,
    [property: Id(2)] BacktestAgainst Against,
    [property: Id(3)] VarMethod? Method,
    [property: Id(4)] bool Daily = false)
{
    public static ImmutableArray<int> Windows { get; } = [250, 500];
}

/// <summary>Forecasts of the next day's value at risk against what the days brought.</summary>
/// <param name="Result">Null when undefined.</param>
/// <param name="Reason">Why it is undefined; null when it is not.</param>
[GenerateSerializer, Immutable, Alias("risk.backtest")]
public sealed record BacktestView(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] VarMethod Method,
    [property: Id(2)] BacktestQuery Query,
    [property: Id(3)] BacktestResult? Result,
    [property: Id(4)] UndefinedReason? Reason);

/// <summary>The outcome of a backtest. Forecasts and outcomes in one unit, a loss negative.</summary>
/// <param name="Days">Days that were forecast.</param>
/// <param name="Expected">Exceptions that the confidence promises.</param>
/// <param name="Exceptions">Days that lost more than forecast, oldest first.</param>
/// <param name="Kupiec">Whether there are as many as promised.</param>
/// <param name="Christoffersen">Whether one makes the next no likelier.</param>
/// <param name="Conditional">Both at once.</param>
/// <param name="Latest">The newest day with its forecast.</param>
/// <param name="RecentDays">How many of the newest days the light goes by.</param>
/// <param name="RecentExceptions">In those.</param>
[GenerateSerializer, Immutable, Alias("risk.backtest-result")]
public sealed record BacktestResult(
    [property: Id(0)] DaySpan Days,
    [property: Id(1)] double Expected,
    [property: Id(2)] ImmutableArray<ForecastDay> Exceptions,
    [property: Id(3)] ForecastDay Latest,
    [property: Id(4)] LikelihoodTest Kupiec,
    [property: Id(5)] LikelihoodTest Christoffersen,
    [property: Id(6)] LikelihoodTest Conditional,
    [property: Id(7)] int RecentDays,
    [property: Id(8)] int RecentExceptions,
    [property: Id(9)] TrafficLight Light)
{
    /// <summary>The days that the light goes by, oldest first; empty when they were not asked for.</summary>
    [Id(10)] public ImmutableArray<ForecastDay> Daily { get; init; } = [];
}

/// <summary>A day, what was forecast for it and what it brought.</summary>
[GenerateSerializer, Immutable, Alias("risk.forecast-day")]
public sealed record ForecastDay(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] double Forecast,
    [property: Id(2)] double Outcome);

/// <summary>A likelihood-ratio test.</summary>
/// <param name="PValue">Chance of a statistic at least as large if the forecasts are right.</param>
[GenerateSerializer, Immutable, Alias("risk.likelihood-test")]
public sealed record LikelihoodTest([property: Id(0)] double Statistic, [property: Id(1)] double PValue);
