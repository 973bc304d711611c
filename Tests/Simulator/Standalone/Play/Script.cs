using Risk.Contracts;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Simulator.Play;

/// <summary>All that a seed decides beforehand: the limit, the policies, what happens, which writes go wrong.</summary>
internal sealed record Script
{
    private const int MostWrites = 250;

    private static readonly int[] Prices = [120, 104, 99, 95, 89, 79, 60];
    private static readonly int[] Limits = [100, 100, 90, 125, 0];

    public required int Seed { get; init; }

    public required ThresholdDefinition Limit { get; init; }

    public required TimeSpan StaleAfter { get; init; }

    public required int TroublePercent { get; init; }

    /// <summary>Whether a limit that breaks again and again is told of less.</summary>
    public required bool IsDamped { get; init; }

    public required ImmutableDictionary<int, WriteFault> Faults { get; init; }

    public required ImmutableArray<Happening> Happenings { get; init; }

    public static Script Of(int seed)
    {
        Random chance = new(seed);
        return new()
        {
            Seed = seed,
            Limit = new(Desk.LimitId, Desk.BookId, "nav", Comparison.LessThan, 100, Severity.Critical,
                ClearValue: chance.Next(2) == 0 ? 103 : null,
                PendingForSeconds: Pick(chance, 0, 0, 0, 90),
                ClearForSeconds: Pick(chance, 0, 0, 0, 90),
                ReminderMinutes: chance.Next(4) == 0 ? 20 : null),
            StaleAfter = TimeSpan.FromMinutes(Pick(chance, 2, 24 * 60)),
            TroublePercent = Pick(chance, 0, 0, 20, 60),
            IsDamped = chance.Next(4) == 0,
            Faults = FaultsOf(chance),
            Happenings = [.. Enumerable.Range(0, chance.Next(4, 14)).Select(_ => Next(chance))],
        };
    }

    public override string ToString() => string.Join(Environment.NewLine,
    [
        $"limit: {Limit}",
        $"stale after {StaleAfter}, trouble with {TroublePercent} % of the sends{(IsDamped ? ", damped" : "")}",
        .. Faults.OrderBy(f => f.Key).Select(f => $"write {f.Key} {f.Value}"),
        .. Happenings.Select(h => h.ToString()),
    ]);

    private static ImmutableDictionary<int, WriteFault> FaultsOf(Random chance) => chance.Next(4) switch
    {
        0 => ImmutableDictionary<int, WriteFault>.Empty,
        1 => Burst(chance.Next(MostWrites), chance.Next(2, 12)),
        _ => Enumerable.Range(0, chance.Next(1, 6)).Select(_ => chance.Next(1, MostWrites)).Distinct()
            .ToImmutableDictionary(write => write, _ => (WriteFault)chance.Next(1, 5)),
    };

    /// <summary>The storage is away for so many writes.</summary>
    private static ImmutableDictionary<int, WriteFault> Burst(int first, int count) =>
        Enumerable.Range(first, count).ToImmutableDictionary(write => write, _ => WriteFault.Fails);

    private static Happening Next(Random chance)
    {
        bool aims = chance.Next(4) == 0;
        Deed deed = DeedOf(chance);
        return new(
            aims ? TimeSpan.FromMilliseconds(chance.Next(-10, 11)) : Wait(chance), aims, deed, Amount(chance, deed));
    }

    private static TimeSpan Wait(Random chance) => chance.Next(5) switch
    {
        0 => TimeSpan.Zero,
        1 => TimeSpan.FromSeconds(chance.Next(1, 30)),
        2 => TimeSpan.FromMinutes(5),
        3 => TimeSpan.FromMinutes(10),
        _ => TimeSpan.FromSeconds(chance.Next(30, 1800)),
    };

    private static Deed DeedOf(Random chance) => chance.Next(32) switch
    {
        < 11 => Deed.Price,
        < 12 => Deed.Limit,
        < 13 => Deed.Policy,
        < 17 => Deed.Acknowledge,
        < 19 => Deed.Unacknowledge,
        < 21 => Deed.Snooze,
        < 23 => Deed.Resolve,
        < 24 => Deed.Comment,
        < 25 => Deed.Replay,
        < 27 => Deed.Kill,
        < 29 => Deed.Jump,
        < 31 => Deed.Silence,
        _ => Deed.Forget,
    };

    private static int Amount(Random chance, Deed deed) => deed switch
    {
        Deed.Price => Pick(chance, Prices),
        Deed.Limit => Pick(chance, Limits),
        Deed.Policy => chance.Next(Ladders.Count),
        Deed.Snooze or Deed.Silence => Pick(chance, 1, 7, 30),
        Deed.Kill => Pick(chance, 0, 5, 60, 1200),
        Deed.Jump => Pick(chance, 1, 30, 600, 3600),
        _ => 0,
    };

    private static T Pick<T>(Random chance, params T[] choices) => choices[chance.Next(choices.Length)];
}
