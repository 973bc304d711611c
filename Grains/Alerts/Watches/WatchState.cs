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

    /// <summary>What is wrong one by one, the newest of it.</summary>
    [Id(4)] public List<string> Items { get; set; } = [];

    /// <summary>The newest of it, not known to the alert yet.</summary>
    [Id(5)] public WatchFinding? Reported { get; set; }

    /// <summary>All of it is right again, not known to the alert yet.</summary>
    [Id(6)] public bool IsSettled { get; set; }
}
