using Risk.Contracts;
using Risk.Metrics;
using SnapshotStatus = Risk.Metrics.SnapshotStatus;

namespace Risk.Grains.Portfolios;

/// <summary>What is to be said of the data themselves, once when it begins and once when it ends.</summary>
internal static class SnapshotNews
{
    public static IEnumerable<ServiceNews> Between(string id, Snapshot? before, Snapshot after)
    {
        if (IsBad(before) != IsBad(after) || (IsBad(after) && before!.Status != after.Status))
            yield return after.Status switch
            {
                SnapshotStatus.Stale =>
                    new("stale_prices", $"{id}: no price has arrived lately of {Names(after.StaleSymbols)}."),
                SnapshotStatus.Incomplete =>
                    new("missing_prices", $"{id}: there is no price of {Names(after.MissingSymbols)}."),
                _ => new("prices_complete", $"{id}: every symbol has a recent price."),
            };
        if (IsBroke(before) != IsBroke(after))
            yield return IsBroke(after)
                ? new("nav_not_positive", $"{id}: NAV is not positive, so its ratios are undefined.")
                : new("nav_positive", $"{id}: NAV is positive again.");
    }

    private static bool IsBad(Snapshot? snapshot) =>
        snapshot?.Status is SnapshotStatus.Stale or SnapshotStatus.Incomplete;

    // An empty portfolio without cash is nothing to worry about.
    private static bool IsBroke(Snapshot? snapshot) => snapshot?.Metrics is { Nav: <= 0, PositionCount: > 0 };

    private static string Names(ImmutableArray<string> symbols) => string.Join(", ", symbols);
}
