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

    // So many are remembered one by one: the state stays small however much goes wrong at once.
    private const int MostItems = 500;

    private static readonly TimeSpan Lull = TimeSpan.FromSeconds(10);

    private IGrainTimer? timer;
    private DateTimeOffset? followsAt;

    private WatchState State => store.State;

    private string Name => this.GetPrimaryKeyString();

    private IAlertGrain Alert => GrainFactory.GetGrain<IAlertGrain>(AlertIds.For($"_system.{Name}", State.Number));

    public async Task Raise(WatchFinding finding)
    {
        await FinishOwedAsync();
        if (State.IsOpen && (await Retry.OnRejection(() => Alert.Get()))?.ResolvedAt is null)
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

    public async Task Report(string item, WatchFinding finding)
    {
        State.Items = [.. State.Items.Where(one => one != item).TakeLast(MostItems - 1), item];
        (State.Reported, State.IsSettled) = (finding, false);
        await FollowLaterAsync();
    }

    public async Task Settle(string item)
    {
        if (!State.Items.Remove(item))
            return;
        if (State.Items.Count == 0)
            (State.Reported, State.IsSettled) = (null, true);
        await FollowLaterAsync();
    }

    public async Task Wake()
    {
        await FinishOwedAsync();
        await FollowAsync();
        followsAt = null;
        await wakeups.ClearAsync(WakeupKind.Watch, Name);
    }

    /// <summary>At once when it changes whether there is an alert, else a little later with what comes until then.
    /// </summary>
    private async Task FollowLaterAsync()
    {
        bool isUrgent = State.IsOpen == State.IsSettled;
        DateTimeOffset now = clock.GetUtcNow();
        if (isUrgent || followsAt is null)
            followsAt = isUrgent ? now : now + Lull;
        await wakeups.SetAsync(WakeupKind.Watch, Name, followsAt.Value);
        await store.SaveAsync(this);
        timer = this.SetDeadline(timer, followsAt, clock, Wake);
    }

    private async Task FollowAsync()
    {
        if (State is { Reported: null, IsSettled: false })
            return;
        if (State.Reported is { } finding)
            await Raise(finding with { Value = State.Items.Count });
        else
            await Clear();
        (State.Reported, State.IsSettled) = (null, false);
        await store.SaveAsync(this);
    }

    private async Task KeepAsync()
    {
        await wakeups.SetAsync(WakeupKind.Watch, Name, clock.GetUtcNow());
        await store.SaveAsync(this);
        await FinishOwedAsync();
        await wakeups.ClearAsync(WakeupKind.Watch, Name);
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
