using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Wakeups;
using Risk.Thresholds;
using Comparison = Risk.Contracts.Comparison;
using ResolutionKind = Risk.Contracts.ResolutionKind;

namespace Risk.Grains.Alerts.Watches;

/// <summary>Opens and resolves the alert of one thing that the service watches in itself.</summary>
[GrainType("risk.watch")]
public sealed class WatchGrain(
    [PersistentState("watch")] IPersistentState<WatchState> store, IWakeups wakeups, TimeProvider clock)
    : Grain, IWatchGrain
{
    private const string ServiceName = "Orleans.Risk";

    private WatchState State => store.State;

    private string Name => this.GetPrimaryKeyString();

    private IAlertGrain Alert => GrainFactory.GetGrain<IAlertGrain>(AlertIds.For($"_system.{Name}", State.Number));

    public async Task Raise(WatchFinding finding)
    {
        await FinishOwedAsync();
        if (State.IsOpen)
        {
            await Alert.Update(new(finding.Value, finding.Value, clock.GetUtcNow()));
            return;
        }

        State.IsOpen = true;
        State.Number = AlertNumbers.Next(State.Number, clock.GetUtcNow());
        State.OwedOpening = new(ServiceName, Limit(finding), finding.Value, clock.GetUtcNow());
        await KeepAsync();
    }

    public async Task Clear()
    {
        await FinishOwedAsync();
        if (!State.IsOpen)
            return;
        State.IsOpen = false;
        State.OwedResolution = new(ResolutionKind.Auto, 0, clock.GetUtcNow(), By: null);
        await KeepAsync();
    }

    public async Task Wake()
    {
        await FinishOwedAsync();
        await wakeups.ClearAsync(WakeupKind.Watch, Name);
    }

    private async Task KeepAsync()
    {
        await wakeups.SetAsync(WakeupKind.Watch, Name, clock.GetUtcNow());
        await store.SaveAsync(this);
        await Wake();
    }

    private async Task FinishOwedAsync()
    {
        if (State is { OwedOpening: null, OwedResolution: null })
            return;
        if (State.OwedOpening is { } opening)
            await Retry.OnRejection(() => Alert.Open(opening));
        if (State.OwedResolution is { } resolution)
            await Retry.OnRejection(() => Alert.Resolve(resolution));
        (State.OwedOpening, State.OwedResolution) = (null, null);
        await store.SaveAsync(this);
    }

    private ThresholdDefinition Limit(WatchFinding finding) => new(
        $"_system.{Name}", Ids.System, $"system.{Name}", Comparison.GreaterThan, 0, finding.Severity,
        finding.Description);
}
