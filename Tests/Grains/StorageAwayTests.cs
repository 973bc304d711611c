using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Records;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains;

/// <summary>A store that is away is told to whoever called, wherever that is.</summary>
public sealed class StorageAwayTests
{
    [Fact]
    public async Task Call_TheStoreIsAway_TheCallerIsToldWithTheCause()
    {
        GrainWorld world = new() { Services = services => services.AddSingleton<ICloseStore, AwayCloses>() };
        await using EngineHost host = await world.StartAsync();
        IClosesGrain closes = host.Grains.GetGrain<IClosesGrain>(GrainKeys.Single);

        StorageUnavailableException failure = await Should.ThrowAsync<StorageUnavailableException>(
            () => closes.Import([new(new DateOnly(2026, 1, 2), "A", 101)]));

        failure.Message.ShouldContain("closes");
        failure.Cause.ShouldNotBeNull().ShouldContain("no route to host");
    }

    private sealed class AwayCloses : ICloseStore
    {
        public Task<(int Changed, long Version)> UpsertAsync(IReadOnlyList<DailyClose> closes) =>
            throw new StorageUnavailableException("closes", new IOException("no route to host"));

        public Task<(IReadOnlyList<DailyClose> Closes, long Version)> ReadSinceAsync(long version) =>
            Task.FromResult<(IReadOnlyList<DailyClose>, long)>(([], 0));
    }
}
