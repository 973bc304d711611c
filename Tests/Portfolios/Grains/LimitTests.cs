using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Failpoints;
using Risk.Tests.Support;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>Limits of a portfolio, from the definition to the alert and back.</summary>
public sealed class LimitTests : PortfolioTest
{
    private readonly DyingFailpoint failpoint = new();

    public override async ValueTask InitializeAsync()
    {
        Host = await RiskHost.StartAsync(new GrainWorld
        {
            Services = services => services.AddSingleton<IFailpoints>(failpoint),
        });
        await CreateAsync();
    }

    [Fact]
    public async Task PutThreshold_IsStoredRecordedAndVersioned()
    {
        ThresholdView created = (await P1.PutThreshold(NavBelow(1))).Value!;
        (created.Version, created.OpenAlertId).ShouldBe((1, null));
        (await P1.PutThreshold(NavBelow(1))).Code.ShouldBe(OutcomeCode.Unchanged);
        (await P1.PutThreshold(NavBelow(2))).Value!.Version.ShouldBe(2);
        await Host.KillAndRestartAsync();
        (await P1.GetThreshold("T1"))!.Definition.ShouldBe(NavBelow(2));
        Records.Of<Record.Threshold>().Select(row => row.View.Version).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task PutThreshold_OfAnUnknownMetric_IsRefusedAndLeavesNothing()
    {
        Outcome<ThresholdView> outcome = await P1.PutThreshold(NavBelow(1) with { MetricType = "var" });
        outcome.Errors.ShouldHaveSingleItem().Field.ShouldBe("metric_type");
        (await P1.GetThreshold("T1")).ShouldBeNull();
        (await Host.Portfolio("P2").PutThreshold(NavBelow(1))).Code.ShouldBe(OutcomeCode.NotFound);
    }

    [Fact]
    public async Task PutThreshold_BrokenAlready_OpensItsAlertAtOnce()
    {
        ThresholdView view = (await P1.PutThreshold(NavBelow(5000))).Value!;
        AlertView alert = (await Alert(view.OpenAlertId!).Get())!;
        (alert.Status, alert.CurrentValue, alert.ThresholdValue).ShouldBe((AlertStatus.Triggered, 2010, 5000m));
        Records.Of<Record.Threshold>().Last().View.OpenAlertId.ShouldBe(view.OpenAlertId);
    }

    [Fact]
    public async Task Breach_ThatLasts_OpensOneAlert_WhichResolvesWhenTheMetricIsBack()
    {
        await P1.PutThreshold(NavBelow(1900));
        await PriceAsync(80);
        string alertId = (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldNotBeNull();
        await PriceAsync(70);
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBe(alertId);
        (await Alert(alertId).Get())!.PeakValue.ShouldBe(1700);
        await PriceAsync(101);
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBeNull();
        AlertView resolved = (await Alert(alertId).Get())!;
        (resolved.Status, resolved.Resolution).ShouldBe((AlertStatus.Resolved, ResolutionKind.Auto));
        await PriceAsync(80);
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldNotBeNull().ShouldNotBe(alertId);
    }

    [Fact]
    public async Task Breach_Pending_OpensWhenItsTimeIsUp_WithoutAnotherTick()
    {
        await P1.PutThreshold(NavBelow(5000) with { PendingForSeconds = 5 });
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(4.9));
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBeNull();
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(0.1));
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldNotBeNull();
    }

    [Fact]
    public async Task Kill_BetweenTheStoredBreachAndTheAlert_OpensItOnceAfterwards()
    {
        failpoint.DiesAt = (FailpointNames.BreachStored, Host.Engine.Kill);
        Task<Outcome<ThresholdView>> request = P1.PutThreshold(NavBelow(5000));
        await Poll.UntilAsync(() => failpoint.IsDead);
        failpoint.DiesAt = null;
        await Host.KillAndRestartAsync();
        await P1.Wake();
        string alertId = (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldNotBeNull();
        (await Alert(alertId).Get())!.Status.ShouldBe(AlertStatus.Triggered);
        Records.Of<Record.Alert>().Select(row => row.View.Id).Distinct().ShouldBe([alertId]);
        Host.World.Wakeups.All.ShouldNotContain(wakeup => wakeup.Key == "P1");
        request.IsCompletedSuccessfully.ShouldBeFalse("nobody was told that it was done");
    }

    [Fact]
    public async Task ResolveAlert_ByHand_StaysResolvedWhileTheBreachLasts()
    {
        string alertId = (await P1.PutThreshold(NavBelow(5000))).Value!.OpenAlertId!;
        AlertView resolved = (await P1.ResolveAlert(alertId, new UserAction("ann", "hedged"))).Value!;
        (resolved.Status, resolved.Resolution, resolved.ResolvedBy)
            .ShouldBe((AlertStatus.Resolved, ResolutionKind.Manual, "ann"));
        await P1.Revalue();
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBeNull();
        (await P1.ResolveAlert(alertId, new UserAction("ann", "again"))).Code.ShouldBe(OutcomeCode.Conflict);
        (await P1.ResolveAlert("T9.1", new UserAction("ann", null))).Code.ShouldBe(OutcomeCode.NotFound);
    }

    [Fact]
    public async Task DeleteThreshold_ResolvesItsAlert()
    {
        string alertId = (await P1.PutThreshold(NavBelow(5000))).Value!.OpenAlertId!;
        (await P1.DeleteThreshold("T1")).Code.ShouldBe(OutcomeCode.Done);
        (await Alert(alertId).Get())!.Resolution.ShouldBe(ResolutionKind.ThresholdDeleted);
        Records.Of<Record.ThresholdRemoved>().ShouldHaveSingleItem();
        (await P1.DeleteThreshold("T1")).Code.ShouldBe(OutcomeCode.NotFound);
    }

    [Fact]
    public async Task Delete_OfThePortfolio_ResolvesItsAlerts()
    {
        string alertId = (await P1.PutThreshold(NavBelow(5000))).Value!.OpenAlertId!;
        await P1.Delete();
        (await Alert(alertId).Get())!.Resolution.ShouldBe(ResolutionKind.PortfolioDeleted);
        await P1.Put(new());
        (await P1.GetThreshold("T1")).ShouldBeNull();
    }

    [Fact]
    public async Task StalePrice_NeitherOpensNorResolves()
    {
        await P1.PutThreshold(NavBelow(1900));
        await PriceAsync(80);
        string alertId = (await P1.GetThreshold("T1"))!.OpenAlertId!;
        await Host.Engine.AdvanceAsync(Host.World.Settings.StaleAfter * 2);
        (await P1.Snapshot())!.Status.ShouldBe(SnapshotStatus.Stale);
        await P1.AddCashFlow(new(null, 5000, null, null));
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBe(alertId);
        await PriceAsync(80);
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBeNull();
    }

    [Fact]
    public async Task News_OfTheBreach_ComesAfterItsAlertIsOpen()
    {
        await P1.PutThreshold(NavBelow(1900));
        await Host.Engine.QuietAsync(); // news of the time before has passed
        NewsListener listener = new();
        await Host.Grains.GetGrain<INewsGrain>(GrainKeys.News("P1"))
            .Subscribe(Host.Grains.CreateObjectReference<INewsObserver>(listener));
        bool wasOpen = false;
        failpoint.OnHit = name => wasOpen |= name == FailpointNames.BreachStored && listener.Snapshots.IsEmpty;
        await PriceAsync(80);
        await Poll.UntilAsync(() => !listener.Snapshots.IsEmpty && !listener.Alerts.IsEmpty);
        wasOpen.ShouldBeTrue();
        listener.Alerts.ShouldContain(told => told.IsNew);
        GC.KeepAlive(listener);
    }

    private static ThresholdDefinition NavBelow(decimal nav) =>
        new("T1", "P1", "nav", Comparison.LessThan, nav, Severity.High);

    private IAlertGrain Alert(string id) => Host.Grains.GetGrain<IAlertGrain>(id);

    private async Task PriceAsync(decimal price)
    {
        await Host.TickAsync("A", price);
        await P1.Revalue();
    }

    /// <summary>Kills the engine at a place, and never comes back from it.</summary>
    private sealed class DyingFailpoint : IFailpoints
    {
        public (string Name, Action Kill)? DiesAt { get; set; }

        public Action<string> OnHit { get; set; } = _ => { };

        public bool IsDead { get; private set; }

        public async ValueTask HitAsync(string name)
        {
            OnHit(name);
            if (DiesAt is not { } place || place.Name != name)
                return;
            place.Kill();
            IsDead = true;
            await Task.Delay(Timeout.Infinite);
        }
    }
}
