namespace Risk.Silo.Cluster.Membership;

/// <summary>When a silo must end, because going on could make a second cluster or hold up the first.</summary>
internal static class GuardRules
{
    /// <summary>How long the membership table may deny this silo.</summary>
    public static readonly TimeSpan DeniedLimit = TimeSpan.FromSeconds(10);

    /// <summary>How long both stores may be out of reach while other silos are there to take over.</summary>
    public static readonly TimeSpan CutOffLimit = TimeSpan.FromSeconds(5);

    // A process that was stopped for a while has seen nothing in it, good or bad.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(2);

    /// <summary>Takes in what was seen.</summary>
    /// <returns>What to go on with, and why the silo must end; null: it may stay.</returns>
    public static (GuardState Next, string? Reason) Judge(GuardState before, StoreView seen)
    {
        var step = seen.Elapsed < LongestStep ? seen.Elapsed : LongestStep;
        var next = new GuardState(
            HighestVersion: Math.Max(before.HighestVersion, seen.Table?.Version ?? 0),
            DeniedFor: seen.Table is { } table
                ? IsDenied(before, table) ? before.DeniedFor + step : TimeSpan.Zero
                : before.DeniedFor,
            TableAwayFor: seen.Table is null ? before.TableAwayFor + step : TimeSpan.Zero,
            DatabaseAwayFor: seen.IsDatabaseUp ? TimeSpan.Zero : before.DatabaseAwayFor + step);
        return (next, Reason(next, seen));
    }

    // The table was emptied or set back: others may be making a new cluster in it.
    private static bool IsDenied(GuardState before, TableView table) =>
        !table.HasOwnRow || table.Version < before.HighestVersion;

    private static string? Reason(GuardState now, StoreView seen)
    {
        if (now.DeniedFor >= DeniedLimit)
            return "for 10 s the membership table in Redis has lacked its row or gone back in version.";
        var isCutOff = now.TableAwayFor >= CutOffLimit && now.DatabaseAwayFor >= CutOffLimit;
        return isCutOff && seen.KnowsOthers
            ? "for 5 s it has reached neither Redis nor the database, and other silos can do its work."
            : null;
    }
}
