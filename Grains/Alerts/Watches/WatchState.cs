using Risk.Contracts;

namespace Risk.Grains.Alerts.Watches;

/// <summary>What a <see cref="WatchGrain"/> stores: whether its alert is open, and what it owes.</summary>
[GenerateSerializer, Alias("risk.state.watch")]
public sealed record WatchState
{
    /// <summary>Of the newest alert; 0 before the first.</summary>
    [Id(0)] public long Number { get; set; }

    [Id(1)] public bool IsOpen { get; set; }

    /// <summary>The newest alert is not known to be open yet.</summary>
    [Id(2)] public AlertOpening? OwedOpening { get; set; }

    /// <summary>The newest alert is not known to be resolved yet.</summary>
    [Id(3)] public AlertResolution? OwedResolution { get; set; }
}
