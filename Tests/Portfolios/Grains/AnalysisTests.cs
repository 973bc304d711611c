using Risk.Contracts;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>Questions about a portfolio: answered from what is known, changing nothing.</summary>
public sealed class AnalysisTests : PortfolioTest
{
    private static readonly ImmutableArray<Confidence> AllLevels = [.. Enum.GetValues<Confidence>()];

    private IPortfolioAnalysis Questions => Host.Grains.GetGrain<IPortfolioAnalysis>("P1");

    [Theory]
    [InlineData(VarMethod.Historical)]
    [InlineData(VarMethod.OrderStatistic)]
    [InlineData(VarMethod.Filtered)]
    [InlineData(VarMethod.Parametric)]
    [InlineData(VarMethod.CornishFisher)]
    public async Task Components_ByEachMethod_AddUpToTheMetricsOfIt(VarMethod method)
    {
        await CreateTwoAsync();
        ComponentsView parts = (await Questions.Components(new(method, AllLevels))).Value!;
        await P1.Put(new(VarMethod: (VarMethodChoice)method));
        parts.Method.ShouldBe(method);
        string[] names = ["95", "975", "99"];
        foreach ((LevelComponents level, string name) in parts.Levels.Zip(names))
        {
            await AddUpAsync(level.ValueAtRisk!, $"var_{name}");
            await AddUpAsync(level.Shortfall!, $"cvar_{name}");
        }
    }

    [Fact]
    public async Task Components_WithoutAMethod_GoByThePortfolios()
    {
        await CreateTwoAsync();
        await P1.Put(new(VarMethod: VarMethodChoice.Filtered));
        (await Questions.Components(new(null, AllLevels))).Value!.Method.ShouldBe(VarMethod.Filtered);
    }

    [Fact]
    public async Task Components_DrilledDown_TellEachPositionsProfitOnEachDay()
    {
        await CreateTwoAsync();
        ComponentsQuery query = new(VarMethod.Historical, [Confidence.Percent99], DrillDown: true);
        TailComponents tail = (await Questions.Components(query)).Value!.Levels.Single().Shortfall!;
        tail.Days.ShouldNotBeEmpty();
        tail.Days.ShouldAllBe(day => Math.Abs(day.Positions.Sum(one => one.Amount) - day.Profit) < 1e-9);
        tail.Days.Sum(day => day.Weight * day.Positions[0].Amount).ShouldBe(tail.Positions[0].Component, 1e-9);
    }

    [Fact]
    public async Task Components_OfProfitsThatDoNotVary_AreUndefinedWhereTheMethodNeedsThat()
    {
        await Host.ImportAsync(Enumerable.Range(0, 100).Select(n => Close("F", n, 50)));
        await P1.Put(new(Cash: 1000));
        await P1.ReplacePositions([new("F", 10)]);
        LevelComponents level = (await Questions.Components(new(VarMethod.Parametric, [Confidence.Percent99])))
            .Value!.Levels.Single();
        (level.ValueAtRisk, level.Shortfall).ShouldBe((null, null));
        level.Reason!.Cause.ShouldBe(UndefinedCause.NoVariance);
        level = (await Questions.Components(new(VarMethod.Historical, [Confidence.Percent99]))).Value!.Levels.Single();
        level.ValueAtRisk!.Total.ShouldBe(0);
        level.Reason.ShouldBeNull();
    }

    [Fact]
    public async Task Answers_WithoutWhatTheyNeed_GiveTheReasonAndWhom()
    {
        await CreateTwoAsync();
        await P1.ReplacePositions([new("A", 10), new("NOPE", 1)]);
        ReasonShouldBe((await Questions.Components(new(null, AllLevels))).Value!.Reason, UndefinedCause.NoPrice);
        ReasonShouldBe((await Questions.Correlation()).Value!.Reason, UndefinedCause.NoHistory);
        ReasonShouldBe((await Backtest(BacktestAgainst.Hypothetical)).Reason, UndefinedCause.NoPrice);
        ReasonShouldBe((await Questions.Profit()).Value!.Reason, UndefinedCause.NoPrice);
        StressView stress = (await Questions.Stress([])).Value!;
        stress.Scenarios.ShouldAllBe(one => one.Profit == null && one.Reason!.Symbols.Contains("NOPE"));
        await P1.ReplacePositions([]);
        (await Questions.Components(new(null, AllLevels))).Value!.Reason!.Cause.ShouldBe(UndefinedCause.NothingHeld);
        (await Questions.Correlation()).Value!.Reason!.Cause.ShouldBe(UndefinedCause.NothingHeld);
    }

    [Fact]
    public async Task Answers_WithoutNav_HaveAmountsAndNoFractionsOfIt()
    {
        await CreateAsync();
        await P1.Put(new(Cash: -1010));
        ComponentsView parts = (await Questions.Components(new(null, AllLevels))).Value!;
        (parts.Nav, parts.Levels[2].Shortfall!.Total < 0).ShouldBe((0, true));
        StressView stress = (await Questions.Stress([new("down", null, null, null, -0.1, null, [])])).Value!;
        ScenarioResult down = stress.Scenarios.ShouldHaveSingleItem();
        (down.Profit, down.OfNav).ShouldBe((-101, null));
        BookRisk after = (await Questions.Check(new("A", 1))).Value!.After;
        after.Metrics.Single(one => one.Id == "leverage_ratio").Value.ShouldBeNull();
    }

    [Fact]
    public async Task Answers_OfAPoorPortfolio_LeaveOthersAlone()
    {
        await CreateTwoAsync();
        await Host.ImportAsync(Close("YOUNG", 0, 5));
        await Host.Portfolio("P2").Put(new(Cash: 0));
        await Host.Portfolio("P2").ReplacePositions([new("YOUNG", 1_000_000_000_000), new("A", -10)]);
        IPortfolioAnalysis poor = Host.Grains.GetGrain<IPortfolioAnalysis>("P2");
        (await poor.Components(new(null, AllLevels))).Value!.Reason!.Cause.ShouldBe(UndefinedCause.NoHistory);
        (await poor.Stress([])).Value!.Scenarios[0].Reason!.Cause.ShouldBe(UndefinedCause.NoHistory);
        (await Questions.Components(new(null, AllLevels))).Value!.Reason.ShouldBeNull();
    }

    [Fact]
    public async Task Correlation_OfOpposites_IsMinusOne()
    {
        await CreateTwoAsync();
        CorrelationView view = (await Questions.Correlation()).Value!;
        view.Symbols.ShouldBe(["A", "B"]);
        view.Days.ShouldBe(new DaySpan(LastClose.AddDays(-98), LastClose, 99));
        (view.Rows[0][0], view.Rows[1][1]).ShouldBe((1, 1));
        view.Rows[0][1].ShouldNotBeNull().ShouldBeLessThan(-0.99);
        view.Rows[1][0].ShouldBe(view.Rows[0][1]);
    }

    [Fact]
    public async Task Backtest_WithFewerDaysThanItsWindow_IsUndefined()
    {
        await CreateTwoAsync();
        (await Backtest(BacktestAgainst.Hypothetical)).Reason!.Cause.ShouldBe(UndefinedCause.NoHistory);
        (await Backtest(BacktestAgainst.Recorded)).Reason!.Cause.ShouldBe(UndefinedCause.NoHistory);
        Outcome<BacktestView> refused =
            await Questions.Backtest(new(251, Confidence.Percent99, BacktestAgainst.Hypothetical, null));
        refused.Errors.Single().Message.ShouldBe("days is 251; allowed: 250 or 500.");
    }

    [Fact]
    public async Task Backtest_AgainstRecordedNavs_TellsTheDayOfTheFall()
    {
        await Host.ImportAsync(Close("A", 256, 100));
        await P1.Put(new(Cash: 1000));
        await P1.ReplacePositions([new("A", 10)]);
        for (int back = 255; back >= 0; back--)
            await Host.ImportAsync(Close("A", back, back == 3 ? 60 : 100 + back % 2));
        BacktestView view = await Backtest(BacktestAgainst.Recorded);
        BacktestResult result = view.Result.ShouldNotBeNull();
        result.Days.Count.ShouldBe(6);
        ForecastDay fall = result.Exceptions.ShouldHaveSingleItem();
        fall.Day.ShouldBe(LastClose.AddDays(-3));
        fall.Outcome.ShouldBeLessThan(-0.15);
        (result.RecentDays, result.RecentExceptions).ShouldBe((6, 1));
        result.Daily.ShouldBeEmpty();
        BacktestResult daily = (await Questions.Backtest(view.Query with { Daily = true })).Value!.Result!;
        daily.Daily.Select(day => day.Day).ShouldBe(Enumerable.Range(0, 6).Select(n => LastClose.AddDays(n - 5)));
        daily.Daily.Where(day => day.Outcome < day.Forecast).ShouldBe(result.Exceptions);
    }

    [Fact]
    public async Task Profit_AfterATickAndATrade_AddsUpToTheDaysMetric()
    {
        await CreateTwoAsync();
        await Host.TickAsync("A", 110);
        await P1.Execute(new("E1", "A", TradeSide.Sell, 4, 108, Host.Now));
        ProfitView profit = (await Questions.Profit()).Value!;
        profit.Total.ShouldBe(await MetricAsync("daily_pnl"));
        profit.Positions.Sum(one => one.Total).ShouldBe(profit.Total!.Value, 1e-9);
        PositionProfit sold = profit.Positions.Single(one => one.Symbol == "A");
        (sold.Opening, sold.FromPrice, sold.FromTrades).ShouldBe((10, 90, -8));
        profit.Since.ShouldBe(LastClose);
    }

    [Fact]
    public async Task Stress_WithoutScenarios_RunsTheUsualOnes()
    {
        await CreateTwoAsync();
        StressView view = (await Questions.Stress([])).Value!;
        ScenarioResult down = view.Scenarios.Single(one => one.Name == "all down 10 %");
        down.Profit.ShouldBe(-0.1 * (1010 + 500));
        down.OfNav.ShouldBe(down.Profit / view.Nav);
        view.Scenarios.Single(one => one.Name == "worst day").From.ShouldNotBeNull();
        view.Scenarios.Single(one => one.Name == "benchmark down 10 %, by beta").Reason!.Cause
            .ShouldBe(UndefinedCause.NoBeta);
        ScenarioResult covid = view.Scenarios.Single(one => one.Name == "2020 Covid");
        (covid.Profit, covid.From, covid.Reason!.Cause)
            .ShouldBe((null, new DateOnly(2020, 2, 20), UndefinedCause.NoHistory));
    }

    [Fact]
    public async Task Stress_OfScenarios_AnswersEachInOrder()
    {
        await CreateTwoAsync();
        StressView view = (await Questions.Stress(
        [
            new("own", null, null, null, null, null, [new("A", -0.5), new("Z", -1)]),
            new(null, 2, null, null, null, null, []),
            new("span", null, LastClose.AddDays(-1), LastClose, null, null, []),
        ])).Value!;
        view.Scenarios.Select(one => one.Name).ShouldBe(["own", "worst 2 days", "span"]);
        view.Scenarios[0].Profit.ShouldBe(-505);
        view.Scenarios[2].Positions.Select(one => one.Move).ShouldBe([0, 0], tolerance: 1e-12);
        (await Questions.Stress([new("bad", null, null, null, -2, null, [])])).Errors.Single().Field
            .ShouldBe("scenarios[0].flat");
    }

    [Fact]
    public async Task Questions_AboutNoPortfolio_FindNone()
    {
        (await Questions.Components(new(null, AllLevels))).Code.ShouldBe(OutcomeCode.NotFound);
        (await Questions.Correlation()).Code.ShouldBe(OutcomeCode.NotFound);
        (await Questions.Profit()).Code.ShouldBe(OutcomeCode.NotFound);
        (await Questions.Stress([])).Code.ShouldBe(OutcomeCode.NotFound);
        (await Questions.Check(new("A", 1, 1))).Detail.ShouldBe("There is no portfolio 'P1'.");
    }

    private async Task CreateTwoAsync()
    {
        await CreateAsync();
        await Host.ImportAsync(Enumerable.Range(0, 100).Select(n => Close("B", n, n % 2 == 0 ? 50 : 51)));
        await P1.ReplacePositions([new("A", 10), new("B", 10)]);
    }

    private async Task<BacktestView> Backtest(BacktestAgainst against) =>
        (await Questions.Backtest(new(250, Confidence.Percent99, against, null))).Value!;

    private async Task AddUpAsync(TailComponents tail, string metric)
    {
        double nav = (await MetricAsync("nav"))!.Value;
        tail.Positions.Sum(one => one.Component).ShouldBe(tail.Total, 1e-9, metric);
        (tail.Total / nav).ShouldBe((await MetricAsync(metric))!.Value, 1e-12, metric);
    }

    private static void ReasonShouldBe(UndefinedReason? reason, UndefinedCause cause)
    {
        reason.ShouldNotBeNull().Cause.ShouldBe(cause);
        reason.Symbols.ShouldBe(["NOPE"]);
    }
}
