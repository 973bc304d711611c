using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Wakeups;
using Risk.Tests.Support;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>A change is stored and answered; what follows from it fails and is tried again.</summary>
public sealed class FollowUpTests : PortfolioTest
{
    private readonly FailingWakeups wakeups = new();

    public override async ValueTask InitializeAsync()
    {
        Host = await RiskHost.StartAsync(new GrainWorld
        {
            Services = services => services.AddSingleton<IWakeups>(wakeups),
        });
        await CreateAsync();
    }

    [Fact]
    public async Task Breach_ThatCouldNotBeStored_OpensASecondLater()
    {
        wakeups.FailsAt = 2; // the first is for the limit itself
        ThresholdView limit =
            (await P1.PutThreshold(new("T1", "P1", "nav", Comparison.LessThan, 5000, Severity.High))).Value!;
        limit.OpenAlertId.ShouldBeNull();
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        await Poll.UntilAsync(async () => (await P1.GetThreshold("T1"))!.OpenAlertId is not null);
    }

    private sealed class FailingWakeups : IWakeups
    {
        private readonly MemoryWakeups inner = new();
        private int calls;

        /// <summary>The number, from 1, of the one that fails of the portfolio's coming entries.</summary>
        public int FailsAt
        {
            set => calls = -value;
        }

        public Task SetAsync(WakeupKind kind, string key, DateTimeOffset dueAt) =>
            kind == WakeupKind.Portfolio && ++calls == 0
                ? throw new IOException("The store was told to fail.")
                : inner.SetAsync(kind, key, dueAt);

        public Task ClearAsync(WakeupKind kind, string key) => inner.ClearAsync(kind, key);

        public Task<IReadOnlyList<Wakeup>> DueAsync(DateTimeOffset now, int limit) => inner.DueAsync(now, limit);
    }
}
