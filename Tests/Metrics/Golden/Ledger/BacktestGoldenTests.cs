using System.Globalization;
using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>Rolling forecasts, plain and filtered, and the tables of the tests of exceptions.</summary>
public sealed class BacktestGoldenTests
{
    [Fact]
    public void Backtest_OfEachBook_EqualsGolden() => CheckBooks(GoldenNode.Root());

    [Fact]
    public void Tests_OfExceptions_EqualTheTables() => CheckTables(GoldenNode.Root());

    internal static void CheckBooks(GoldenNode root)
    {
        foreach (GoldenBook book in GoldenBook.All(root))
        {
            if (book.Expected.Name is "close")
                CheckBook(root["portfolios"][book.Id]["backtest"], book, VarMethod.Historical);
            if (book.Expected.Name is "full")
            {
                CheckBook(root["eustockmarkets"]["backtest"], book, VarMethod.Historical);
                CheckBook(root["eustockmarkets"]["backtestFiltered"], book, VarMethod.Filtered);
            }
        }
    }

    internal static void CheckTables(GoldenNode root)
    {
        foreach (GoldenNode row in root["kupiec"].Children())
        {
            LikelihoodRatio coverage = LikelihoodRatio.Coverage(row["x"].Int(), row["n"].Int(), row["tail"].Number());
            row["lr"].ShouldBe(coverage.Statistic);
            row["p"].ShouldBe(coverage.PValue);
            Light(row["x"].Int(), row["n"].Int(), row["tail"].Number()).ShouldBe(row["zone"].Text(), row.Path);
        }
        foreach (GoldenNode row in root["kupiecNonRejection95"].Children())
            CheckRange(row["n"].Int(), row["tail"].Number(), row["low"].Int(), row["high"].Int());
        CheckZones(root["trafficLight99"], Tail.P99);
        CheckZones(root["trafficLight975"], Tail.P975);
    }

    private static void CheckBook(GoldenNode expected, GoldenBook book, VarMethod method)
    {
        ScenarioBook onNav = book.Scenarios with { Profits = book.Returns };
        foreach (GoldenNode block in expected.Children())
        {
            BacktestPlan plan = new(method, block["window"].Int(), block["tail"].Number());
            block.Name.ShouldBe(string.Create(CultureInfo.InvariantCulture, $"{100 - 100 * plan.Tail}_{plan.Window}"));
            CheckDays(block, Backtest.Hypothetical(onNav, plan).Value!);
            Backtest.Hypothetical(book.Scenarios, plan).Value!.Exceptions.Select(day => day.Index)
                .ShouldBe(block["exceptionIndices"].Ints(), "in money as on NAV");
        }
    }

    private static void CheckDays(GoldenNode expected, Backtest test)
    {
        test.Days.Length.ShouldBe(expected["days"].Int(), expected.Path);
        test.Exceptions.Length.ShouldBe(expected["exceptions"].Int(), expected.Path);
        test.Exceptions.Select(day => day.Index).ShouldBe(expected["exceptionIndices"].Ints(), expected.Path);
        expected["firstVar"].ShouldBeLoss(test.Days[0].Forecast);
        expected["lastVar"].ShouldBeLoss(test.Days[^1].Forecast);
        expected["kupiecLr"].ShouldBe(test.Coverage.Statistic);
        expected["kupiecP"].ShouldBe(test.Coverage.PValue);
        GoldenNode chain = expected["christoffersen"];
        Transitions days = test.Transitions;
        new[] { days.CalmThenCalm, days.CalmThenHit, days.HitThenCalm, days.HitThenHit }
            .ShouldBe([chain["n00"].Int(), chain["n01"].Int(), chain["n10"].Int(), chain["n11"].Int()], chain.Path);
        chain["lr"].ShouldBe(test.Independence.Statistic);
        chain["pValue"].ShouldBe(test.Independence.PValue);
        expected["conditionalCoverageLr"].ShouldBe(test.ConditionalCoverage.Statistic);
        expected["conditionalCoverageP"].ShouldBe(test.ConditionalCoverage.PValue);
        test.RecentExceptions.ShouldBe(expected["last250Exceptions"].Int(), expected.Path);
        Name(test.Light).ShouldBe(expected["last250Zone"].Text(), expected.Path);
    }

    // At 5 %, the ends of the range are accepted and what lies beyond is not.
    private static void CheckRange(int days, double tail, int low, int high)
    {
        foreach (int exceptions in Enumerable.Range(0, days + 1))
        {
            LikelihoodRatio.Coverage(exceptions, days, tail).PValue.ShouldBeInRange(0, 1);
            (LikelihoodRatio.Coverage(exceptions, days, tail).PValue >= 0.05)
                .ShouldBe(exceptions >= low && exceptions <= high, $"{exceptions} of {days} at {tail}");
        }
    }

    private static void CheckZones(GoldenNode table, double tail)
    {
        foreach (GoldenNode row in table.Children())
        {
            int days = row["n"].Int(), green = row["greenMax"].Int(), yellow = row["yellowMax"].Int();
            foreach (int exceptions in Enumerable.Range(0, days + 1))
                Light(exceptions, days, tail).ShouldBe(
                    exceptions <= green ? "green" : exceptions <= yellow ? "yellow" : "red",
                    $"{exceptions} of {days} at {tail}");
        }
    }

    private static string Light(int exceptions, int days, double tail) =>
        Name(TrafficLights.Of(exceptions, days, tail));

    private static string Name(TrafficLight light) => light.ToString().ToLowerInvariant();
}
