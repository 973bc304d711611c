using Risk.Contracts;

namespace Risk.Tests.Simulator.Play;

/// <summary>The policies that are saved in a run, by number; the first is there from the beginning.</summary>
internal static class Ladders
{
    private const string Ann = "ann@desk.example";
    private const string Bob = "bob@desk.example";
    private const string Cro = "cro@desk.example";
    private const string Nobody = "user:nobody";

    private static readonly EscalationPolicy[] All =
    [
        Of(0, 0, null, Step(0, Ann, Bob), Step(15, Bob), Step(10, Cro)),
        Of(2, 0, 10, Step(0, Ann), Step(5, Cro)),
        Of(0, 1, 30, Step(1, Ann), Step(0, Nobody), Step(20, Bob, Nobody)),
        Of(0, 2, null, Step(0), Step(7, Ann), Step(7, Ann, Cro)),
    ];

    public static int Count => All.Length;

    public static EscalationPolicy Number(int number) => All[number];

    private static EscalationPolicy Of(
        double delay, int repeats, double? ackTimeout, params ImmutableArray<EscalationStep> steps) => new(
            "desk", Severity.Critical, true, TimeSpan.FromMinutes(delay), steps, repeats,
            ackTimeout is { } minutes ? TimeSpan.FromMinutes(minutes) : null, 0);

    private static EscalationStep Step(double delay, params ImmutableArray<string> recipients) => new(
        $"after-{delay}", TimeSpan.FromMinutes(delay), recipients, NotificationType.Email);
}
