using System.Text.Json;
using System.Text.Json.Nodes;
using Risk.Metrics;
using Risk.Tests.Support;

namespace Risk.Tests.Metrics.Golden;

/// <summary>
/// Facts from the tests of empyrical. Not defined here, so not compared: alpha, omega_ratio and tail_ratio.
/// A ratio that empyrical calls NaN or Infinity is null here.
/// </summary>
public sealed class EmpyricalTests
{
    private static readonly string[] NotDefined = ["alpha", "omega_ratio", "tail_ratio"];

    [Fact]
    public void Formulas_OnEachOfEmpyricalsFacts_Agree()
    {
        int compared = 0;
        foreach (JsonNode? fact in SharedData.Json("golden_empyrical.json").AsArray())
        {
            if (NotDefined.Contains((string)fact!["metric"]!))
                continue;
            Check(fact);
            compared++;
        }
        compared.ShouldBe(96);
    }

    private static void Check(JsonNode fact)
    {
        string what = $"{fact["metric"]} {fact["returnsName"]} {fact["params"]!.ToJsonString()} {fact["source"]}";
        double? actual = Compute(fact);
        if (fact["expected"]!.GetValueKind() is JsonValueKind.String)
            actual.ShouldBeNull(what);
        else
            actual.ShouldNotBeNull(what).ShouldBe(
                (double)fact["expected"]!, Math.Pow(10, -(int)fact["decimalPlaces"]!), what);
    }

    private static double? Compute(JsonNode fact)
    {
        double periods = Parameter(fact, "periodsPerYear") ?? Year.TradingDays;
        double rate = Parameter(fact, "risk_free") ?? 0, target = Parameter(fact, "required_return") ?? 0;
        return (string)fact["metric"]! switch
        {
            "max_drawdown" => Drawdown.Max(Series(fact)),
            "annual_return" or "cagr" => Ratios.AnnualGrowth(SeriesWithFirstDayFlat(fact), periods),
            "calmar_ratio" => Ratios.Calmar(SeriesWithFirstDayFlat(fact), periods),
            "annual_volatility" => Volatility.Annual(Series(fact), periods),
            "sharpe_ratio" => Ratios.Sharpe(Series(fact, less: "risk_free"), rate, periods),
            "sortino_ratio" => Ratios.Sortino(Series(fact, less: "required_return"), target, periods),
            "downside_risk" => Ratios.DownsideDeviation(Series(fact, less: "required_return"), target, periods),
            "beta" => BetaOf(fact),
            "value_at_risk" => Tail.Quantile(Sorted(fact), Parameter(fact, "cutoff")!.Value),
            "conditional_value_at_risk" => Tail.Mean(Sorted(fact), Parameter(fact, "cutoff")!.Value),
            var other => throw new InvalidOperationException($"No formula for {other}."),
        };
    }

    private static double? BetaOf(JsonNode fact)
    {
        (double Return, double Benchmark)[] known = [.. Numbers(fact["returns"]!).Zip(Numbers(fact["benchmark"]!))
            .Where(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second))];
        return Beta.Of(
            Array.ConvertAll(known, pair => pair.Return), Array.ConvertAll(known, pair => pair.Benchmark));
    }

    private static double[] Sorted(JsonNode fact) => [.. Series(fact).Order()];

    /// <summary>The returns that are known, less a series of that name where the fact has one.</summary>
    private static double[] Series(JsonNode fact, string less = "")
    {
        IEnumerable<double> returns = Numbers(fact["returns"]!);
        if (fact.AsObject()[less] is { } other)
            returns = returns.Zip(Numbers(other), (one, two) => one - two);
        return [.. returns.Where(value => !double.IsNaN(value))];
    }

    // A growth rate goes by elapsed days, so the day without a return counts.
    private static double[] SeriesWithFirstDayFlat(JsonNode fact) =>
        Array.ConvertAll(Numbers(fact["returns"]!), value => double.IsNaN(value) ? 0 : value);

    private static double[] Numbers(JsonNode array) =>
        [.. array.AsArray().Select(one => one!.GetValueKind() is JsonValueKind.String ? double.NaN : (double)one)];

    private static double? Parameter(JsonNode fact, string name) => (double?)fact["params"]!.AsObject()[name];
}
