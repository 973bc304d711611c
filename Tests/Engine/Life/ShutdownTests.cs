using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Life;

/// <summary>A graceful stop.</summary>
public sealed class ShutdownTests : LifeTest
{
    [Fact]
    public async Task Stop_AnIdleGrain_RunsOnDeactivateWithShuttingDown()
    {
        await Probe.Instance();

        await Host.StopAsync();

        Log.Lines.ShouldContain("g ShuttingDown");
    }

    [Fact]
    public async Task Stop_AGrainTellsAnObserverAsItEnds_EndsIt()
    {
        SilentObserver observer = new();
        var farewell = Grain<IFarewellGrain>();
        await farewell.Subscribe(Host.Grains.CreateObjectReference<IProbeObserver>(observer));

        await Host.StopAsync();

        Log.Lines.ShouldContain("g said farewell");
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task Stop_ACallRuns_TheCallEndsOrIsUnavailable()
    {
        var call = Grain<IGatedGrain>().Write("a");
        await Gates.ReachedAsync("a");
        var stop = Host.StopAsync();
        Gates.Open("a");
        await stop;

        var failure = await Record.ExceptionAsync(() => call);

        failure.ShouldBeOneOf(null, failure as SiloUnavailableException);
    }

    [Fact]
    public async Task Call_AfterTheStop_IsUnavailable()
    {
        var grain = Probe;
        await Host.StopAsync();

        var failure = await Record.ExceptionAsync(() => grain.Instance());

        failure.ShouldNotBeNull();
    }
}
