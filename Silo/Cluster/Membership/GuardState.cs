namespace Risk.Silo.Cluster.Membership;

/// <summary>How long things have been wrong, without a break.</summary>
/// <param name="HighestVersion">Of the membership table, ever seen.</param>
/// <param name="DeniedFor">The table could be read and had no row of this silo, or an earlier version.</param>
/// <param name="TableAwayFor">The table could not be read.</param>
/// <param name="DatabaseAwayFor">The database did not answer.</param>
internal sealed record GuardState(
    int HighestVersion, TimeSpan DeniedFor, TimeSpan TableAwayFor, TimeSpan DatabaseAwayFor)
{
    public static GuardState Start { get; } = new(0, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
}

/// <summary>What a silo sees of its stores.</summary>
/// <param name="Elapsed">Since it looked before.</param>
/// <param name="Table">null: Redis did not answer.</param>
/// <param name="KnowsOthers">Whether other silos are active, as far as it knows.</param>
internal sealed record StoreView(TimeSpan Elapsed, TableView? Table, bool IsDatabaseUp, bool KnowsOthers);

/// <summary>What the membership table says.</summary>
internal sealed record TableView(int Version, bool HasOwnRow);
