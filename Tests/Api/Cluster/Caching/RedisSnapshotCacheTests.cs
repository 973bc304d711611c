using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Serialization;
using Risk.Api.Cluster.Caching;
using Risk.Contracts;
using Risk.Silo.Settings;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Cluster.Caching;

/// <summary>What the cache gives, and that it does without a Redis that is stopped, frozen or flushed.</summary>
public sealed class RedisSnapshotCacheTests(RedisServer redis) : IClassFixture<RedisServer>, IAsyncLifetime
{
    private static readonly Serializer<PortfolioSnapshot> Serializer = new ServiceCollection().AddSerializer()
        .BuildServiceProvider().GetRequiredService<Serializer<PortfolioSnapshot>>();

    private readonly List<RedisLink> links = [];
    private RedisSnapshotCache cache = null!;

    public async ValueTask InitializeAsync()
    {
        await redis.AskAsync("FLUSHALL");
        cache = Node();
        await UntilItAnswersAsync(cache);
    }

    [Fact]
    public async Task Get_GivesEveryFieldOfWhatWasPut_ToEveryNode()
    {
        PortfolioSnapshot snapshot = Samples.Snapshot("P1", 7) with { StaleSymbols = ["SPY"], AsOf = null };
        await cache.PutAsync([snapshot, Samples.Snapshot("P2", 1)]);
        RedisSnapshotCache other = Node();
        await UntilItAnswersAsync(other);
        IReadOnlyList<PortfolioSnapshot> found = await other.GetAsync(["P1", "none", "P2"]);
        found.Select(s => s.PortfolioId).ShouldBe(["P1", "P2"]);
        Serializer.SerializeToArray(found[0]).ShouldBe(Serializer.SerializeToArray(snapshot));
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    public async Task Put_OnlyAHigherSequenceReplaces(long second, long kept)
    {
        await cache.PutAsync([Samples.Snapshot("P1", 5)]);
        await cache.PutAsync([Samples.Snapshot("P1", second)]);
        (await SequenceAsync("P1")).ShouldBe(kept);
    }

    [Fact]
    public async Task Snapshot_IsForgottenAfterTheDuration()
    {
        RedisSnapshotCache brief = Node(TimeSpan.FromMilliseconds(300));
        await UntilItAnswersAsync(brief);
        await brief.PutAsync([Samples.Snapshot("P1", 5)]);
        await Poll.UntilAsync(async () => await SequenceAsync("P1") is null);
    }

    [Fact]
    public async Task Removed_StaysSo_ThoughItsLastNewsComesAfter()
    {
        await cache.PutAsync([Samples.Snapshot("P1", 5)]);
        await cache.RemoveAsync("P1");
        await cache.PutAsync([Samples.Snapshot("P1", 6)]);
        (await SequenceAsync("P1")).ShouldBeNull();
    }

    [Fact]
    public async Task Removed_ThenMadeAgain_CountsFromTheStart()
    {
        await cache.PutAsync([Samples.Snapshot("P1", 500)]);
        await cache.RemoveAsync("P1");
        DateTimeOffset later = TimeProvider.System.GetUtcNow().AddMinutes(1);
        await cache.PutAsync([Samples.Snapshot("P1", 1) with { ServerTime = later }]);
        (await SequenceAsync("P1")).ShouldBe(1);
    }

    [Fact]
    public async Task Cleared_HasNothing_AndTakesWhatIsPutThen()
    {
        await cache.PutAsync([Samples.Snapshot("P1", 5), Samples.Snapshot("P2", 5)]);
        await cache.ClearAsync();
        (await cache.GetAsync(["P1", "P2"])).ShouldBeEmpty();
        await cache.PutAsync([Samples.Snapshot("P1", 3)]);
        (await SequenceAsync("P1")).ShouldBe(3);
    }

    [Fact]
    public async Task Offered_TheNewestOfEachIsPut()
    {
        foreach (long sequence in new long[] { 2, 4, 3 })
            cache.Offer(Samples.Snapshot("P1", sequence));
        cache.Offer(Samples.Snapshot("P2", 1));
        await cache.FlushAsync();
        (await SequenceAsync("P1"), await SequenceAsync("P2")).ShouldBe((4, 1));
    }

    [Fact]
    public async Task Flushed_HasNothing_AndGoesOn()
    {
        await cache.PutAsync([Samples.Snapshot("P1", 5)]);
        await redis.AskAsync("FLUSHALL");
        (await SequenceAsync("P1")).ShouldBeNull();
        await cache.PutAsync([Samples.Snapshot("P1", 5)]);
        (await SequenceAsync("P1")).ShouldBe(5);
    }

    [Fact]
    public async Task Stopped_HasNothingAndFailsNothing_AndComesBackByItself()
    {
        await cache.PutAsync([Samples.Snapshot("P1", 5)]);
        await redis.StopAsync();
        (await cache.GetAsync(["P1"])).ShouldBeEmpty();
        await cache.PutAsync([Samples.Snapshot("P1", 6)]);
        await cache.RemoveAsync("P1");
        await cache.ClearAsync();
        await redis.StartAsync();
        await UntilItAnswersAsync(cache);
    }

    [Fact]
    public async Task Frozen_GivesNothingOldOnceItIsAwake()
    {
        await cache.PutAsync([Samples.Snapshot("P1", 5)]);
        await redis.FreezeAsync();
        await cache.PutAsync([Samples.Snapshot("P1", 6)]);
        await redis.WakeAsync();
        await UntilItAnswersAsync(cache);
        (await SequenceAsync("P1") ?? 6).ShouldBe(6);
    }

    [Fact]
    public async Task Body_OfAnotherVersion_IsAsNone()
    {
        await cache.PutAsync([Samples.Snapshot("P1", 5)]);
        await redis.AskAsync("HSET test/snapshots:0:P1 body nonsense");
        (await cache.GetAsync(["P1"])).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RedisLink link in links)
            await link.DisposeAsync();
    }

    private RedisSnapshotCache Node(TimeSpan? life = null)
    {
        RedisLink link = new(
            new RedisSettings(redis.Url, null, TimeSpan.Zero), TimeProvider.System, NullLogger<RedisLink>.Instance);
        links.Add(link);
        return new(
            link,
            "test",
            life ?? TimeSpan.FromMinutes(1),
            Serializer,
            TimeProvider.System,
            NullLogger<RedisSnapshotCache>.Instance);
    }

    private async Task<long?> SequenceAsync(string id) => (await cache.GetAsync([id])).SingleOrDefault()?.Sequence;

    private static Task UntilItAnswersAsync(RedisSnapshotCache node) => Poll.UntilAsync(async () =>
    {
        PortfolioSnapshot probe = Samples.Snapshot($"probe-{Guid.NewGuid():N}", 1);
        await node.PutAsync([probe]);
        return (await node.GetAsync([probe.PortfolioId])).Count == 1;
    });
}
