using System.Runtime.CompilerServices;
using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Standalone;

/// <summary>A stop does not wait for calls that nobody will answer. On Orleans it waits until they time out.</summary>
public sealed class DeadObserverTests : EngineTest
{
    private ISubjectGrain Probe => Grain<ISubjectGrain>();

    [Fact]
    public async Task Stop_ACallToADeadObserverIsWaitedFor_DoesNotWaitForIt()
    {
        await Probe.Subscribe(Forgotten());
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _ = Probe.TellAsync("never");

        await Host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IProbeObserver Forgotten() => Host.Grains.CreateObjectReference<IProbeObserver>(new SilentObserver());
}
