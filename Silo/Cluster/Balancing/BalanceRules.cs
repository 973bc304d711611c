namespace Risk.Silo.Cluster.Balancing;

/// <summary>A grain that is to go on elsewhere.</summary>
internal sealed record Move(GrainId Grain, SiloAddress Target);

/// <summary>Which grains of one kind move so that every silo has about as many.</summary>
internal static class BalanceRules
{
    // Within it nothing moves: a move costs an activation, and for a moment answers.
    private const double Tolerance = 0.15;

    /// <param name="where">The grains of each active silo; a silo without any has an empty list.</param>
    /// <param name="most">Moves at once.</param>
    public static IReadOnlyList<Move> Moves(
        IReadOnlyDictionary<SiloAddress, IReadOnlyList<GrainId>> where, int most)
    {
        var even = where.Values.Sum(grains => grains.Count) / (double)Math.Max(where.Count, 1);
        if (where.Values.All(grains => IsFair(grains.Count, even)))
            return [];
        var surplus = where.SelectMany(silo => silo.Value.Skip((int)Math.Ceiling(even)));
        var room = where.SelectMany(silo => Enumerable.Repeat(silo.Key, Room(silo.Value.Count, even)));
        return [.. surplus.Zip(room, (grain, target) => new Move(grain, target)).Take(most)];
    }

    private static bool IsFair(int count, double even) =>
        Math.Abs(count - even) <= Math.Max(1, even * Tolerance);

    private static int Room(int count, double even) => Math.Max(0, (int)Math.Floor(even) - count);
}
