using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>What answers have in common, between the rules and the contract.</summary>
internal static class AnalysisMapping
{
    public static UndefinedReason ToReason(this Undefined why) => new(why.Cause.To<UndefinedCause>(), why.Symbols);

    public static double ToTail(this Confidence confidence) => confidence switch
    {
        Confidence.Percent95 => Tail.P95,
        Confidence.Percent975 => Tail.P975,
        _ => Tail.P99,
    };

    /// <summary>Null without days.</summary>
    public static DaySpan? ToSpan(this ReadOnlySpan<DateOnly> days) =>
        days.IsEmpty ? null : new(days[0], days[^1], days.Length);

    /// <summary>The method that was asked for, else the portfolio's.</summary>
    public static Metrics.VarMethod MethodOf(this Sight sight, Contracts.VarMethod? asked) =>
        asked?.To<Metrics.VarMethod>() ?? sight.Book.VarMethod;
}
