namespace Risk.Metrics;

/// <summary>A span of past days by name.</summary>
/// <param name="From">First day whose move counts: from the close before it.</param>
/// <param name="To">Last day whose move counts.</param>
public sealed record PastWindow(string Name, DateOnly From, DateOnly To)
{
    // Markets have not been shut for longer; a series that has a longer gap does not cover the window.
    private const int MaxGapDays = 7;

    /// <summary>Falls of US stocks that desks ask for: from the event, or the peak before it, to the trough.</summary>
    public static ImmutableArray<PastWindow> Crises { get; } =
    [
        new("1987 Black Monday", new(1987, 10, 14), new(1987, 10, 19)),
        new("1998 Russia and LTCM", new(1998, 7, 20), new(1998, 8, 31)),
        new("2001 September 11", new(2001, 9, 11), new(2001, 9, 21)),
        new("2008 Lehman", new(2008, 9, 15), new(2008, 11, 20)),
        new("2010 flash crash", new(2010, 5, 4), new(2010, 5, 7)),
        new("2011 US downgrade", new(2011, 7, 25), new(2011, 8, 8)),
        new("2015 China", new(2015, 8, 18), new(2015, 8, 25)),
        new("2018 fourth quarter", new(2018, 9, 21), new(2018, 12, 24)),
        new("2020 Covid", new(2020, 2, 20), new(2020, 3, 23)),
        new("2022 rates", new(2022, 1, 4), new(2022, 10, 12)),
    ];

    /// <summary>Return of a symbol over the window, by its closes; null when they do not cover it.</summary>
    public double? MoveOf(CloseSeries? series) =>
        series?.UpTo(From.AddDays(-1)) is { } before && before.Day >= From.AddDays(-MaxGapDays)
        && series.UpTo(To) is { } last && last.Day >= From && last.Day >= To.AddDays(-MaxGapDays)
            ? last.Price / before.Price - 1
            : null;
}
