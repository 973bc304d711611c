using System.Globalization;
using Risk.Portfolios;

namespace Risk.Metrics;

/// <summary>Says what is wrong with scenarios as a user states them.</summary>
public static class ScenarioValidation
{
    public const int MaxScenarios = 50;
    public const int MaxWorstDays = 250;
    private const int MaxMoves = 1000;
    private const int LongestName = 100;
    private const double LowestMove = -1;
    private const double HighestMove = 10;
    private const string OneKind = "one kind: worst_days, or from and to, or any of flat, benchmark and symbols";
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <returns>Empty when all is good.</returns>
    public static ImmutableArray<FieldError> Validate(ImmutableArray<StatedScenario> scenarios) =>
    [
        .. Refusals.Unless(
            scenarios.Length <= MaxScenarios, "scenarios", scenarios.Length, $"at most {MaxScenarios} scenarios"),
        .. scenarios.Take(MaxScenarios).SelectMany((one, i) => Validate(one, $"scenarios[{i}]")),
    ];

    private static ImmutableArray<FieldError> Validate(StatedScenario one, string at) =>
    [
        .. Refusals.Unless(
            one.Name is null || (one.Name.Trim().Length > 0 && one.Name.Length <= LongestName),
            at + ".name", one.Name, $"1 to {LongestName} characters"),
        .. Refusals.Unless(Kinds(one) == 1, at, "of " + Words(Kinds(one)), OneKind),
        .. Refusals.Unless(
            one.WorstDays is null or (>= 1 and <= MaxWorstDays),
            at + ".worst_days", one.WorstDays, $"1 to {MaxWorstDays}"),
        .. Window(one, at),
        .. one.Shock is { } shock ? Validate(shock, at) : [],
    ];

    private static int Kinds(StatedScenario one) => Count(one.WorstDays) + Count(one.From ?? one.To) + Count(one.Shock);

    private static int Count(object? part) => part is null ? 0 : 1;

    private static string Words(int kinds) => kinds == 0 ? "no kind" : $"{kinds} kinds";

    private static ImmutableArray<FieldError> Window(StatedScenario one, string at) => (one.From, one.To) switch
    {
        (null, null) => [],
        (null, _) => Refusals.Unless(false, at + ".from", null, "a date, as there is a to"),
        (_, null) => Refusals.Unless(false, at + ".to", null, "a date, as there is a from"),
        ({ } from, { } to) =>
        [
            .. Refusals.Unless(from >= FirstDay, at + ".from", Day(from), $"{Day(FirstDay)} or later"),
            .. Refusals.Unless(to >= from, at + ".to", Day(to), $"{Day(from)}, which is from, or later"),
        ],
    };

    private static ImmutableArray<FieldError> Validate(StatedShock shock, string at) =>
    [
        .. Move(shock.Flat, at + ".flat"),
        .. Move(shock.Benchmark, at + ".benchmark"),
        .. Refusals.Unless(
            shock.Symbols.Length <= MaxMoves, at + ".symbols", shock.Symbols.Length, $"at most {MaxMoves} symbols"),
        .. shock.Symbols.Take(MaxMoves).SelectMany((one, i) => Validate(one, $"{at}.symbols[{i}].")),
        .. shock.Symbols.Select((one, i) => (one.Symbol, Index: i)).GroupBy(one => one.Symbol)
            .SelectMany(same => same.Skip(1))
            .SelectMany(again => Refusals.Unless(
                false, $"{at}.symbols[{again.Index}].symbol", again.Symbol, "each symbol once")),
    ];

    private static ImmutableArray<FieldError> Validate(StatedMove one, string at) =>
    [
        .. Refusals.Unless(Ids.IsValid(one.Symbol), at + "symbol", one.Symbol, Ids.Form),
        .. Move(one.Move, at + "move"),
    ];

    // NaN is in no range.
    private static ImmutableArray<FieldError> Move(double? move, string field) => Refusals.Unless(
        move is null or (>= LowestMove and <= HighestMove),
        field, move, $"{LowestMove} (all is lost) to {HighestMove}, where -0.1 is a fall by a tenth");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
