namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Why numbers are null.</summary>
/// <param name="Symbols">Whom it is due to; empty when it is the portfolio as a whole.</param>
/// <param name="Detail">The same as a sentence.</param>
public sealed record ReasonResponse(UndefinedCause Cause, IReadOnlyList<string> Symbols, string Detail)
{
    private const int MaxNames = 20;

    public static ReasonResponse? From(UndefinedReason? reason) =>
        reason is null ? null : new(reason.Cause, reason.Symbols, Words(reason) + ".");

    private static string Words(UndefinedReason reason) => reason.Cause switch
    {
        UndefinedCause.NothingHeld => "Nothing is held",
        UndefinedCause.NoPrice => "There is no price" + Of(reason),
        UndefinedCause.NoHistory => "There are fewer closes than needed" + Of(reason),
        UndefinedCause.NoVariance => "Profits do not vary, so by this method no position has a part in them",
        UndefinedCause.NoBeta => "There is no beta" + Of(reason) + ": it needs a benchmark and common closes with it",
        _ => "A number is not finite" + Of(reason),
    };

    private static string Of(UndefinedReason reason) => reason.Symbols.Length switch
    {
        0 => "",
        > MaxNames => $" of {string.Join(", ", reason.Symbols.Take(MaxNames))} and others",
        _ => $" of {string.Join(", ", reason.Symbols)}",
    };
}
