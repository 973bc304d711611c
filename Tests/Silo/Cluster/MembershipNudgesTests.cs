using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Risk.Grains.Wakeups;
using Risk.Silo.Cluster.Membership;
using Risk.Tests.Support;

namespace Risk.Tests.Silo;

/// <summary>When silos come or go, waiting loops run again: at once, and after the others have noticed too.</summary>
public sealed class MembershipNudgesTests : IAsyncDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly Channel<ClusterMembershipSnapshot> updates = Channel.CreateUnbounded<ClusterMembershipSnapshot>();
    private readonly CancellationTokenSource stop = new();
    private readonly MembershipNudges service;
    private int rounds;

    public MembershipNudgesTests()
    {
        Nudges nudges = new(clock);
        _ = nudges.RunAsync(CountAsync, TimeSpan.FromHours(1), stop.Token);
        IClusterMembershipService membership = Substitute.For<IClusterMembershipService>();
        membership.MembershipUpdates.Returns(updates.Reader.ReadAllAsync(stop.Token));
        service = new(membership, nudges, clock, NullLogger<MembershipNudges>.Instance);
    }

    [Fact]
    public async Task Change_OfTheActiveSilos_NudgesAtOnceAndTwiceAfter()
    {
        await service.StartAsync(stop.Token);
        Publish(1, (1, SiloStatus.Active));
        await WaitForAsync(2);
        clock.Advance(TimeSpan.FromSeconds(2));
        await WaitForAsync(3);
        await Poll.UntilAsync(() => clock.NextDue < clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromSeconds(3));
        await WaitForAsync(4);
    }

    [Fact]
    public async Task Change_ThatLeavesTheActiveSilos_NudgesNobody()
    {
        await service.StartAsync(stop.Token);
        Publish(1, (1, SiloStatus.Active), (2, SiloStatus.Joining));
        await WaitForAsync(2);
        Publish(2, (1, SiloStatus.Active), (2, SiloStatus.Dead));
        Publish(3, (1, SiloStatus.Active), (3, SiloStatus.Active));
        await WaitForAsync(3);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await service.StopAsync(CancellationToken.None);
        service.Dispose();
        stop.Dispose();
    }

    private Task CountAsync()
    {
        Interlocked.Increment(ref rounds);
        return Task.CompletedTask;
    }

    /// <summary>The first round is the loop's own.</summary>
    private Task WaitForAsync(int count) => Poll.UntilAsync(() => Volatile.Read(ref rounds) == count);

    private void Publish(long version, params (int Silo, SiloStatus Status)[] members) =>
        updates.Writer.TryWrite(new(
            members.Select(member => new ClusterMember(Address(member.Silo), member.Status, "silo"))
                .ToImmutableDictionary(member => member.SiloAddress),
            new MembershipVersion(version)));

    private static SiloAddress Address(int silo) => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, silo), 1);
}
