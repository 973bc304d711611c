namespace Risk.Prices;

/// <summary>Which ticks are taken for true.</summary>
public static class TickRules
{
    /// <summary>Quarantined ticks in a row that agree: the last is accepted, so a split blinds no one.</summary>
    public const int Confirmations = 3;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);

    /// <summary>Judges one tick of a symbol.</summary>
    /// <param name="last">What is remembered of the symbol; null before its first tick.</param>
    /// <param name="jumpFactor">Above 1: a price beyond last × factor or last / factor is a jump.</param>
    /// <param name="now">Of the receiver's clock.</param>
    /// <returns>The verdict, and what to remember; null while there is nothing.</returns>
    public static (TickVerdict Verdict, TickState? Next) Judge(
        TickState? last, decimal price, DateTimeOffset at, double jumpFactor, DateTimeOffset now)
    {
        if (price <= 0)
            return (TickVerdict.NotPositive, last);
        if (at - now > ClockTolerance)
            return (TickVerdict.InFuture, last);
        if (last is not { } known)
            return (TickVerdict.Accepted, new TickState(price, at));
        if (at < known.At)
            return (TickVerdict.OutOfOrder, last);
        if (!IsJump(known.Price, price, jumpFactor))
            return (TickVerdict.Accepted, new TickState(price, at));
        Suspects suspects = known.Suspects.With(price);
        return suspects.Count >= Confirmations
            ? (TickVerdict.Accepted, new TickState(price, at))
            : (TickVerdict.Jump, known with { Suspects = suspects });
    }

    /// <summary>The reason on the wire; null when accepted.</summary>
    public static string? Reason(TickVerdict verdict) => verdict switch
    {
        TickVerdict.Accepted => null,
        TickVerdict.BadSymbol => "bad_symbol",
        TickVerdict.NotPositive => "not_positive",
        TickVerdict.OutOfOrder => "out_of_order",
        TickVerdict.InFuture => "in_future",
        TickVerdict.Jump => "jump",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    private static bool IsJump(decimal last, decimal price, double factor)
    {
        double ratio = (double)price / (double)last;
        return ratio > factor || ratio < 1 / factor;
    }
}
