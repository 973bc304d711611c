namespace Risk.Metrics;

/// <summary>Forecasts of the next day's value at risk, each against what the day brought.</summary>
/// <param name="Tail">Promised share of exceptions, 0.01 for 99 %.</param>
/// <param name="Days">Oldest first, one or more.</param>
public sealed record Backtest(double Tail, ImmutableArray<BacktestDay> Days)
{
    /// <summary>Days that the traffic light looks back. Source: Basel Committee (1996).</summary>
    public const int RecentDays = 250;

    public ImmutableArray<BacktestDay> Exceptions { get; } = [.. Days.Where(day => day.IsException)];

    public Transitions Transitions { get; } = Transitions.Of([.. Days.Select(day => day.IsException)]);

    public LikelihoodRatio Coverage => LikelihoodRatio.Coverage(Exceptions.Length, Days.Length, Tail);

    public LikelihoodRatio Independence => LikelihoodRatio.Independence(Transitions);

    public LikelihoodRatio ConditionalCoverage => LikelihoodRatio.Conditional(Coverage, Independence);

    /// <summary>The newest <see cref="RecentDays"/>, or all days while there are fewer; oldest first.</summary>
    public ImmutableArray<BacktestDay> Recent { get; } = [.. Days.TakeLast(RecentDays)];

    public int RecentExceptions => Recent.Count(day => day.IsException);

    /// <summary>By <see cref="RecentExceptions"/>.</summary>
    public TrafficLight Light => TrafficLights.Of(RecentExceptions, Recent.Length, Tail);

    /// <summary>What today's positions would have made each day, against forecasts from the days before.</summary>
    /// <param name="book">One or more positions.</param>
    /// <param name="plan">How forecasts are made.</param>
    public static Answer<Backtest> Hypothetical(ScenarioBook book, BacktestPlan plan) =>
        Rolling(book.Days.Span, book.Profits, plan);

    /// <summary>Recorded returns of NAV net of flows against forecasts from the recorded days before.</summary>
    /// <remarks>A return is dated by the close at which it ends.</remarks>
    public static Answer<Backtest> Recorded(NavHistory history, BacktestPlan plan) =>
        Rolling([.. history.Points.Skip(1).Select(point => point.Day)], history.Returns(), plan);

    /// <summary>Outcomes against forecasts that were made and kept at the time, in the same unit.</summary>
    /// <param name="days">One or more, oldest first, each with the forecast of the day before.</param>
    /// <param name="tail">What the forecasts promised.</param>
    /// <returns>Undefined when there are none, or one is not finite.</returns>
    public static Answer<Backtest> Of(ImmutableArray<BacktestDay> days, double tail) =>
        days.IsEmpty ? new Undefined(Cause.NoHistory)
        : days.Any(day => !double.IsFinite(day.Forecast) || !double.IsFinite(day.Outcome))
            ? new Undefined(Cause.NotFinite)
            : new Backtest(tail, days);

    private static Answer<Backtest> Rolling(ReadOnlySpan<DateOnly> days, double[] outcomes, BacktestPlan plan)
    {
        int count = Math.Max(outcomes.Length - plan.Window, 0);
        BacktestDay[] tested = new BacktestDay[count];
        for (int i = 0; i < count; i++)
        {
            TailEstimator before = new(plan.Method, outcomes.AsSpan(i, plan.Window));
            int day = i + plan.Window;
            tested[i] = new(day, days[day], before.At(plan.Tail).ValueAtRisk, outcomes[day]);
        }
        return Of([.. tested], plan.Tail);
    }
}

/// <summary>How the forecasts of a backtest are made.</summary>
/// <param name="Window">Days before each forecast that it goes by, 2 or more; 250 and 500 are usual.</param>
/// <param name="Tail">One of the literals in <see cref="Metrics.Tail"/>.</param>
public sealed record BacktestPlan(VarMethod Method, int Window, double Tail);

/// <summary>A day of a backtest. Forecast and outcome in one unit, a loss negative.</summary>
/// <param name="Index">Among all days of the series, 0 for the oldest.</param>
/// <param name="Forecast">Value at risk, by the days before.</param>
/// <param name="Outcome">What the day brought.</param>
public readonly record struct BacktestDay(int Index, DateOnly Day, double Forecast, double Outcome)
{
    /// <summary>The day lost more than forecast.</summary>
    public bool IsException => Outcome < Forecast;
}
