using Microsoft.Extensions.DependencyInjection;
using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Calls;

/// <summary>What callers see when grains fail.</summary>
public sealed class FailureTests : EngineTest
{
    private readonly FailingGrain.Switch failure = new();

    private IFailingGrain Probe => Grain<IFailingGrain>();

    [Fact]
    public async Task Activation_Throws_EveryWaitingCallerGetsItAndTheNextCallRetries()
    {
        failure.IsOn = true;
        var first = Probe.Ping();
        await Gates.ReachedAsync("activation");
        var second = Probe.Ping();
        Gates.Open("activation");

        (await Should.ThrowAsync<ProbeException>(() => first)).Message.ShouldBe("activation");
        await Should.ThrowAsync<ProbeException>(() => second);
        failure.IsOn = false;
        (await Probe.Ping()).ShouldBe("pong");
    }

    [Fact]
    public async Task Constructor_Throws_CallerGetsInvalidOperationWithTheCause() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Grain<IUnmadeGrain>().Ping()))
            .InnerException.ShouldBeOfType<ProbeException>();

    [Fact]
    public async Task Method_ThrowsAfterAnAwait_TheExceptionCrosses()
    {
        Gates.OpenAll();

        (await Should.ThrowAsync<ProbeException>(() => Probe.ThrowLater("m"))).Message.ShouldBe("m");
    }

    [Fact]
    public async Task Method_ThrowsAtOnce_TheCallItselfDoesNotThrow()
    {
        Gates.OpenAll();

        var call = Probe.ThrowNow("m");

        await Should.ThrowAsync<ProbeException>(async () => await call);
    }

    protected override void Register(IServiceCollection services)
    {
        base.Register(services);
        services.AddSingleton(failure);
    }
}
