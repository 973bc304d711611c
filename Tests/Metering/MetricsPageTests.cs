using System.Diagnostics.Metrics;
using Risk.Silo.Hosting.Metering;

namespace Risk.Tests.Metering;

public sealed class MetricsPageTests : IDisposable
{
    private readonly Meter meter = new($"Risk.Tests.{Guid.NewGuid():N}");
    private readonly MetricsPage page = new();

    [Theory]
    [InlineData("risk.ticks", "{tick}", "risk_ticks_total")]
    [InlineData("risk.cpu.time", "s", "risk_cpu_time_seconds_total")]
    [InlineData("risk.sent.bytes", "By", "risk_sent_bytes_total")]
    [InlineData("risk.already.total", null, "risk_already_total")]
    [InlineData("risk-odd/name", "1", "risk_odd_name_total")]
    public void Counter_Name_FollowsOpenTelemetry(string name, string? unit, string shown)
    {
        meter.CreateCounter<long>(name, unit).Add(3);

        Exposition text = Read();

        text.Types[shown].ShouldBe("counter");
        text[shown].ShouldBe(3);
    }

    [Fact]
    public void Counter_BetweenTwoReads_GoesOn()
    {
        Counter<double> counter = meter.CreateCounter<double>("risk.moves");
        counter.Add(1.5);
        Read()["risk_moves_total"].ShouldBe(1.5);

        counter.Add(2);

        Read()["risk_moves_total"].ShouldBe(3.5);
    }

    [Fact]
    public void UpDownCounter_WhenItFalls_IsAGauge()
    {
        UpDownCounter<int> open = meter.CreateUpDownCounter<int>("risk.things");
        open.Add(5);
        open.Add(-3);

        Exposition text = Read();

        text.Types["risk_things"].ShouldBe("gauge");
        text["risk_things"].ShouldBe(2);
    }

    [Fact]
    public void Histogram_Buckets_CountUpwards()
    {
        Histogram<double> times = meter.CreateHistogram("risk.times", "s", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.1, 1],
        });
        foreach (double seconds in new[] { 0.05, 0.1, 0.5, 30 })
            times.Record(seconds, new KeyValuePair<string, object?>("outcome", "done"));

        Exposition text = Read();

        text["""risk_times_seconds_bucket{outcome="done",le="0.1"}"""].ShouldBe(2);
        text["""risk_times_seconds_bucket{outcome="done",le="1"}"""].ShouldBe(3);
        text["""risk_times_seconds_bucket{outcome="done",le="+Inf"}"""].ShouldBe(4);
        text["""risk_times_seconds_count{outcome="done"}"""].ShouldBe(4);
        text["""risk_times_seconds_sum{outcome="done"}"""].ShouldBe(30.65, 1e-12);
    }

    [Fact]
    public void Label_WithQuotesAndLines_IsEscaped()
    {
        meter.CreateCounter<long>("risk.odd").Add(1, new KeyValuePair<string, object?>("a.b", "x\"y\\z\nw"));

        Read()["""risk_odd_total{a_b="x\"y\\z\nw"}"""].ShouldBe(1);
    }

    [Fact]
    public void Name_OfTwoMeters_IsDescribedOnce()
    {
        using Meter other = new($"Risk.Tests.{Guid.NewGuid():N}");
        meter.CreateCounter<long>("risk.twice").Add(1, new KeyValuePair<string, object?>("from", "one"));
        other.CreateCounter<long>("risk.twice").Add(2, new KeyValuePair<string, object?>("from", "two"));

        Exposition text = Read();

        (text["""risk_twice_total{from="one"}"""], text["""risk_twice_total{from="two"}"""]).ShouldBe((1, 2));
    }

    [Fact]
    public void Meter_OfAnotherProduct_IsNotShown()
    {
        using Meter other = new("Elsewhere");
        other.CreateCounter<long>("elsewhere").Add(1);

        Read().Samples.ShouldNotContain("elsewhere_total");
    }

    public void Dispose()
    {
        page.Dispose();
        meter.Dispose();
    }

    private Exposition Read() => Exposition.Parse(page.Read());
}
