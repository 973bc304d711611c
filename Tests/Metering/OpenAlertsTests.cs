using System.Diagnostics.Metrics;
using Risk.Grains.Portfolios;
using Risk.Thresholds;

namespace Risk.Tests.Metering;

public sealed class OpenAlertsTests : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly OpenAlerts share = new();
    private readonly int thread = Environment.CurrentManagedThreadId;
    private long open;

    public OpenAlertsTests()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "risk.alerts.open")
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, change, _, _) => Note(change));
        listener.Start();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0, LimitPhase.Clear, LimitPhase.Pending)]
    [InlineData(1, LimitPhase.Open, LimitPhase.Clear)]
    [InlineData(2, LimitPhase.Open, LimitPhase.Clearing)]
    public void Count_OfAPortfolio_IsOfItsOpenAlerts(int expected, params LimitPhase[] phases)
    {
        share.Count(File(phases));

        open.ShouldBe(expected);
    }

    [Fact]
    public void Count_OverTheLifeOfAnAlert_GoesUpAndDownOnce()
    {
        PortfolioFile breached = File(LimitPhase.Open, LimitPhase.Open);
        share.Count(File(LimitPhase.Clear, LimitPhase.Open));
        open.ShouldBe(1);
        share.Count(breached);
        share.Count(breached);
        open.ShouldBe(2);
        share.Count(File(LimitPhase.Clear, LimitPhase.Clear));
        open.ShouldBe(0);
    }

    [Fact]
    public void Count_WhenThePortfolioLeavesMemory_IsGivenBack()
    {
        share.Count(File(LimitPhase.Open));
        share.Count(null);

        open.ShouldBe(0);
    }

    public void Dispose() => listener.Dispose();

    // Tests that run beside this one count as well, on their own threads.
    private void Note(long change) => open += Environment.CurrentManagedThreadId == thread ? change : 0;

    private static PortfolioFile File(params LimitPhase[] phases) => new(null!, default, default)
    {
        Limits = phases.Select((phase, i) => new LimitEntry(
                new($"T{i}", "P1", "nav", Contracts.Comparison.LessThan, 1000m, Contracts.Severity.High),
                1, default, default, new LimitState { Phase = phase }))
            .ToImmutableSortedDictionary(entry => entry.Definition.Id, entry => entry),
    };
}
