using Risk.Contracts;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>How far the positions move together.</summary>
internal static class CorrelationAnswers
{
    /// <remarks>It needs no price. Computed when asked for: no tick changes it.</remarks>
    public static CorrelationView Of(string id, Sight sight)
    {
        PreparedBook book = sight.Book;
        ImmutableArray<string> symbols = [.. book.Book.Holdings.Select(one => one.Symbol)];
        return WhyNot(book, symbols) is { } why
            ? new(id, symbols, null, [], why.ToReason())
            : new(
                id,
                symbols,
                book.Window.Dates.Span[1..].ToSpan(),
                [.. Correlation.Matrix(book.Window.Returns).Select(row => row.ToImmutableArray())],
                null);
    }

    private static Undefined? WhyNot(PreparedBook book, ImmutableArray<string> symbols) =>
        book.Book.IsEmpty ? new(Cause.NothingHeld)
        : book.HasHistory ? null
        : new(Cause.NoHistory, [.. symbols.Where((_, i) => book.LastCloses[i] is null)]);
}
