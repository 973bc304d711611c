using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Calls;

/// <summary>Filters see what comes to grains, and may change the answer.</summary>
public sealed class FilterTests : EngineTest
{
    private readonly SpyFilter spy = new();

    [Fact]
    public async Task Filter_OfACall_SeesItAndItsResult()
    {
        (await Grain<IChainGrain>("a").PingOther("b")).ShouldBe("b");

        var ping = spy.Seen.Single(call => call.Method == nameof(IChainGrain.Ping));
        ping.ShouldBe(new(nameof(IChainGrain.Ping), "b", GrainId.Create("test-chain", "a"), "b"));
        spy.Seen.Single(call => call.Method == nameof(IChainGrain.PingOther)).Source?.Type.ToString()
            .ShouldBe("sys.client");
    }

    [Fact]
    public async Task Filter_SetsTheResult_TheCallerGetsThat()
    {
        spy.Answer = "changed";

        (await Grain<IChainGrain>("a").Ping()).ShouldBe("changed");
    }

    [Fact]
    public async Task Filter_Throws_TheCallerGetsThat()
    {
        spy.Failure = new ProbeException("filter");

        await Should.ThrowAsync<ProbeException>(() => Grain<IChainGrain>("a").Ping());
    }

    [Fact]
    public async Task Filter_OfATick_SeesIt()
    {
        await Grain<ITimerGrain>().Start(new() { Due = Second });

        await Host.AdvanceAsync(Second);

        spy.Seen.ShouldContain(call => call.Method == "InvokeCallbackAsync");
    }

    protected override void Register(IServiceCollection services)
    {
        base.Register(services);
        services.AddSingleton<IIncomingGrainCallFilter>(spy);
    }

    private sealed record SeenCall(string Method, string Target, GrainId? Source, string? Result);

    private sealed class SpyFilter : IIncomingGrainCallFilter
    {
        public ConcurrentQueue<SeenCall> Seen { get; } = new();

        public string? Answer { get; set; }

        public Exception? Failure { get; set; }

        public async Task Invoke(IIncomingGrainCallContext context)
        {
            await context.Invoke();
            Seen.Enqueue(new(context.MethodName, context.TargetId.Key.ToString(),
                context.SourceId, context.Result as string));
            if (Failure is not null)
                throw Failure;
            context.Result = Answer ?? context.Result;
        }
    }
}
