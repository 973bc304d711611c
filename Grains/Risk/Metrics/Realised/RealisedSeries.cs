namespace Risk.Metrics;

/// <summary>Where realised metrics come from.</summary>
public enum RealisedFrom
{
    /// <summary>The history of today's holdings, while fewer NAVs than needed are recorded.</summary>
    Held,

    /// <summary>NAVs recorded at closes, net of external flows.</summary>
    Recorded,
}

/// <summary>What realised metrics are computed from: a return for each close, and a mark to compare NAV with.</summary>
/// <param name="From">Which of the two series it is.</param>
/// <param name="Returns">Oldest first; null when unknown, or when only live NAVs are asked about.</param>
/// <param name="HighWater">Highest NAV, on the scale of NAV net of <paramref name="FlowsSince"/>.</param>
/// <param name="FlowsSince">Paid in after the newest close of the series.</param>
public sealed record RealisedSeries(RealisedFrom From, double[]? Returns, double HighWater, double FlowsSince)
{
    private static readonly RealisedSeries Unknown = new(RealisedFrom.Held, null, 0, 0);

    /// <summary>The recorded series if it is long enough, else that of today's holdings.</summary>
    public static RealisedSeries Of(Book book, ReturnWindow window, NavHistory recorded, int minCloses) =>
        recorded.Points.Length >= minCloses
            ? Recorded(book, recorded)
            : book.IsEmpty
                ? new(RealisedFrom.Held, [0], book.Cash, 0)
                : window.Dates.Length < minCloses ? Unknown : Held(book, window);

    /// <summary>The closes that the returns lie between: one more than those.</summary>
    public ReadOnlyMemory<DateOnly> Days { get; init; }

    /// <summary>NAV at the newest of them.</summary>
    public double LastNav { get; init; }

    /// <summary>False when there is too little history, or NAV was not positive in it.</summary>
    public bool IsKnown { get; } = Returns is not null;

    /// <summary>Fall of live NAV below the high-water mark; null when the series is unknown.</summary>
    public double? CurrentDrawdown(double nav) => IsKnown ? Drawdown.Current(nav - FlowsSince, HighWater) : null;

    /// <summary>The same for live NAVs only, without the memory of its returns.</summary>
    internal RealisedSeries WithoutReturns() => this with { Returns = null };

    private static RealisedSeries Recorded(Book book, NavHistory recorded) =>
        new(RealisedFrom.Recorded, recorded.Returns(), recorded.HighWater, recorded.FlowsSince(book.Activity))
        {
            Days = recorded.Points.Select(point => point.Day).ToArray(),
            LastNav = recorded.Points[^1].Nav,
        };

    private static RealisedSeries Held(Book book, ReturnWindow window)
    {
        double[] navs = new double[window.Dates.Length];
        Array.Fill(navs, book.Cash);
        for (int i = 0; i < book.Holdings.Length; i++)
            Vectors.AddScaled(navs, book.Holdings[i].Quantity, window.Closes[i].Span);
        if (navs.Min() <= 0)
            return Unknown;
        return new(RealisedFrom.Held, CloseSeries.Simple(navs), navs.Max(), 0)
        {
            Days = window.Dates,
            LastNav = navs[^1],
        };
    }
}
