using System.Collections.Concurrent;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Support;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains;

/// <summary>A shard of news counts what it tells, whoever listens.</summary>
public sealed class NewsGrainTests
{
    private readonly GrainWorld world = new();
    private readonly ConcurrentQueue<NewsMark> heard = [];
    private readonly INewsObserver listener = Substitute.For<INewsObserver>();

    public NewsGrainTests() => listener
        .When(l => l.OnService(Arg.Any<NewsMark>(), Arg.Any<ServiceNews>()))
        .Do(call => heard.Enqueue(call.Arg<NewsMark>()));

    [Fact]
    public async Task Subscribe_TellsTheMarkOfTheNewestMessage_ThoughNobodyHeardIt()
    {
        await using EngineHost host = await world.StartAsync();
        INewsGrain news = Shard(host);
        NewsMark start = await news.Subscribe(Listener(host));
        start.Number.ShouldBe(0);
        await news.Unsubscribe(Listener(host));
        await TellAsync(news, 3);
        await Poll.UntilAsync(async () => (await news.Subscribe(Listener(host))) == start with { Number = 3 });
    }

    [Fact]
    public async Task Messages_AreNumberedOneByOne()
    {
        await using EngineHost host = await world.StartAsync();
        NewsMark start = await Shard(host).Subscribe(Listener(host));
        await TellAsync(Shard(host), 5);
        await Poll.UntilAsync(() => heard.Count == 5);
        heard.OrderBy(mark => mark.Number).ShouldBe(
            Enumerable.Range(1, 5).Select(number => start with { Number = number }));
    }

    [Fact]
    public async Task AnotherShard_IsAnotherSource()
    {
        await using EngineHost host = await world.StartAsync();
        NewsMark one = await Shard(host).Subscribe(Listener(host));
        NewsMark other = await host.Grains.GetGrain<INewsGrain>("1").Subscribe(Listener(host));
        other.Source.ShouldNotBe(one.Source);
    }

    [Fact]
    public async Task Deactivation_IsToldToThoseWhoListen()
    {
        await using EngineHost host = await EngineHost.StartAsync();
        await host.Grains.GetGrain<ILeavingShard>("0").Leave(Listener(host));
        await Poll.UntilAsync(() => listener.ReceivedCalls().Any());
        listener.Received(1).OnMoved();
    }

    private static INewsGrain Shard(EngineHost host) => host.Grains.GetGrain<INewsGrain>("0");

    private INewsObserver Listener(EngineHost host) => host.Grains.CreateObjectReference<INewsObserver>(listener);

    private static async Task TellAsync(INewsGrain news, int count)
    {
        for (int i = 0; i < count; i++)
            await news.Service(new("event", $"{i}"));
    }
}
