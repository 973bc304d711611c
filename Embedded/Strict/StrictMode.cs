using Orleans.Embedded.Calls;
using Orleans.Embedded.Turns;

namespace Orleans.Embedded.Strict;

/// <summary>Makes the engine do all that Orleans may do across processes: copy messages, change their order, reject
/// calls that race a deactivation. For tests.</summary>
/// <param name="seed">The same seed gives the same choices for the same requests.</param>
public sealed class StrictMode(int seed)
{
    private readonly Lock gate = new();
    private readonly Random random = new(seed);

    public int Seed => seed;

    /// <summary>Requests wait in any order, as calls of one caller may overtake one another.</summary>
    public bool Shuffles { get; init; } = true;

    /// <summary>Share of the calls that race a deactivation which is rejected: 0 to 1.</summary>
    public double RejectionRate { get; init; } = 0.5;

    /// <summary>Takes all turns and runs them in an order of its own; null: the thread pool does.</summary>
    public Action<IThreadPoolWorkItem>? Turns { get; init; }

    internal bool RejectsRace()
    {
        lock (gate)
            return random.NextDouble() < RejectionRate;
    }

    /// <returns>A waiting request to go before; null for the end.</returns>
    internal Request? PickPlace(RequestList waiting, Request request)
    {
        if (!Shuffles || request.IsLocal)
            return null;
        var skip = Pick(waiting.Count + 1);
        var place = waiting.First;
        while (skip-- > 0)
            place = place?.Next;
        return place;
    }

    private int Pick(int count)
    {
        lock (gate)
            return random.Next(count);
    }
}
