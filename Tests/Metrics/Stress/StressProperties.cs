using Risk.Metrics;
using Risk.Tests.Metrics.Components;
using static Risk.Tests.Metrics.Components.RandomBooks;

namespace Risk.Tests.Metrics.Stress;

/// <summary>What holds for every book.</summary>
public sealed class StressProperties
{
    [Fact]
    public void WorstDay_IsTheWorstScenario() =>
        ForEach(book => Near(Worst(book, 1).Profit, book.Profits.Min(), book));

    [Fact]
    public void WorstRun_LosesNoMoreThanAsManyOfTheWorstDays() =>
        ForEach(book => Worst(book, 5).Profit >= 5 * Worst(book, 1).Profit - 1e-6);

    [Fact]
    public void Positions_AddUp_AndScale() =>
        ForEach(book =>
        {
            StressResult one = Worst(book, 5), three = Worst(book.With([.. book.MarketValues.Select(v => 3 * v)]), 5);
            return Near(one.Positions.Sum(part => part.Profit), one.Profit, book)
                && Near(3 * one.Profit, three.Profit, book)
                && one.From == three.From;
        });

    [Fact]
    public void Correlation_IsSymmetric_AndWithinOne() =>
        ForEach(book =>
        {
            double?[][] matrix = Correlation.Matrix(book.Returns);
            return Enumerable.Range(0, matrix.Length).All(i => matrix[i][i] == 1
                && Enumerable.Range(0, i).All(j => matrix[i][j] == matrix[j][i] && matrix[i][j] is >= -1 and <= 1));
        });

    [Fact]
    public void Correlation_OfASymbolThatStandsStill_IsNullOffTheDiagonal()
    {
        double?[][] matrix = Correlation.Matrix([new double[] { 1, 2, 3 }, new double[] { 5, 5, 5 }]);
        matrix[0].ShouldBe([1, null]);
        matrix[1].ShouldBe([null, 1]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e308)]
    public void Correlation_OfAPoisonedReturn_IsNullOffTheDiagonal(double poison) =>
        Correlation.Matrix([new[] { 1, 2, 3d }, new[] { 1, poison, -poison }, new[] { 1, 2, 4d }])
            .ShouldAllBe(row => row.Contains(null) && row.Contains(1));

    [Fact]
    public void Correlation_OfOneDay_IsNullOffTheDiagonal() =>
        Correlation.Matrix([new double[] { 1 }, new double[] { 2 }])[0].ShouldBe([1, null]);

    private static StressResult Worst(ScenarioBook book, int days) => StressTest.Worst(book, days).Value!;

    private static bool Near(double one, double two, ScenarioBook book) =>
        Math.Abs(one - two) <= 1e-9 * book.MarketValues.Sum(Math.Abs);
}
