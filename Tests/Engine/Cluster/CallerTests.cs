using Microsoft.Extensions.DependencyInjection;
using Risk.Tests.Engine.Probes;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Cluster;

/// <summary>From where the tests of this run call grains.</summary>
public sealed class CallerTests : EngineTest
{
    private readonly CallerFilter filter = new();

    [Fact]
    public async Task Caller_IsTheSiloItselfOrAnExternalClient()
    {
        await Grain<IChainGrain>().Ping();

        var isHosted = filter.Caller!.Value.Key.ToString()!.StartsWith("hosted-", StringComparison.Ordinal);
        isHosted.ShouldBe(!EngineHost.IsThroughClient);
    }

    protected override void Register(IServiceCollection services)
    {
        base.Register(services);
        services.AddSingleton<IIncomingGrainCallFilter>(filter);
    }

    private sealed class CallerFilter : IIncomingGrainCallFilter
    {
        public GrainId? Caller { get; private set; }

        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.MethodName == nameof(IChainGrain.Ping))
                Caller = context.SourceId;
            return context.Invoke();
        }
    }
}
