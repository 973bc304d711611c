using System.Runtime.CompilerServices;
using Risk.Tests.Engine.Probes;
using Risk.Tests.Support;

namespace Risk.Tests.Engine.References;

/// <summary>Objects outside of grains that grains call.</summary>
public sealed class ObserverTests : EngineTest
{
    private ISubjectGrain Probe => Grain<ISubjectGrain>();

    [Fact]
    public async Task Observer_Subscribed_Hears()
    {
        var listener = new Listener(Gates);
        await Probe.Subscribe(Host.Grains.CreateObjectReference<IProbeObserver>(listener));

        await Probe.Tell("news");

        await Poll.UntilAsync(() => listener.News == "news");
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task Observer_PassedAsTheObjectItself_IsRefused() =>
        (await Record.ExceptionAsync(() => Probe.Subscribe(new Listener(Gates)))).ShouldNotBeNull();

    [Fact]
    public void References_TwoToOneObject_AreUnequal()
    {
        var listener = new Listener(Gates);

        Host.Grains.CreateObjectReference<IProbeObserver>(listener)
            .ShouldNotBe(Host.Grains.CreateObjectReference<IProbeObserver>(listener));
    }

    [Fact]
    public async Task Calls_OfTwoGrainsToOneObserver_RunOneAtATime()
    {
        var listener = new Listener(Gates);
        var reference = Host.Grains.CreateObjectReference<IProbeObserver>(listener);
        await Grain<ISubjectGrain>("a").Subscribe(reference);
        await Grain<ISubjectGrain>("b").Subscribe(reference);

        var first = Grain<ISubjectGrain>("a").TellAsync("1");
        await Gates.ReachedAsync("1");
        var second = Grain<ISubjectGrain>("b").TellAsync("2");
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Gates.IsReached("2").ShouldBeFalse();

        Gates.OpenAll();
        await Task.WhenAll(first, second);
        GC.KeepAlive(listener);
    }

    [Fact]
    public void DeleteObjectReference_OfTheObjectItself_ThrowsArgument() =>
        Should.Throw<ArgumentException>(
            () => Host.Grains.DeleteObjectReference<IProbeObserver>(new Listener(Gates)));

    [Fact]
    public async Task Stop_ADeadObserverWasTold_DoesNotWaitForIt()
    {
        var reference = Forgotten();
        await Probe.Subscribe(reference);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        await Probe.Tell("never heard");

        await Host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IProbeObserver Forgotten() => Host.Grains.CreateObjectReference<IProbeObserver>(new Listener(Gates));

    private sealed class Listener(Gates gates) : IProbeObserver
    {
        public string? News { get; private set; }

        public void Heard(string news) => News = news;

        public Task HeardAsync(string gate) => gates.PassAsync(gate);
    }
}
