namespace Risk.Metrics;

/// <summary>NAV of a book at a close. The flow came in after the point before it and is no return.</summary>
public readonly record struct NavPoint(DateOnly Day, double Nav, double Flow);

/// <summary>NAVs recorded at closes, oldest first, and the high-water mark since the first one.</summary>
/// <param name="Points">The newest <see cref="MaxPoints"/>; older ones live on in the high-water mark.</param>
/// <param name="HighWater">Peak, on the scale of the newest point: flows move it with NAV, so they are no gain.</param>
/// <param name="Restated">Change of NAV since the newest point by corrected holdings; no return either.</param>
public sealed record NavHistory(ImmutableArray<NavPoint> Points, double HighWater, double Restated = 0)
{
    public const int MaxPoints = 756;

    public static readonly NavHistory Empty = new([], 0);

    /// <summary>This history and one point more; unchanged when the day is not after the newest point's.</summary>
    /// <param name="day">The close that it is the NAV of.</param>
    /// <param name="nav">Base currency. When not positive the series starts anew after it: it has no return.</param>
    /// <param name="activity">Flows between the newest point and this one are taken from here.</param>
    public NavHistory Record(DateOnly day, double nav, ImmutableArray<DayActivity> activity)
    {
        if (Points.Length > 0 && day <= Points[^1].Day)
            return this;
        if (nav <= 0)
            return Points.IsEmpty ? this : Empty;
        if (Points.Length == 0)
            return new([new(day, nav, 0)], nav);
        NavPoint last = Points[^1], next = new(day, nav, FlowsAfter(last.Day, day, activity) + Restated);
        double growth = Growth(last, next);
        return growth <= 0
            ? new([next], nav)
            : new([.. Points.Append(next).TakeLast(MaxPoints)], nav * Math.Max(HighWater / last.Nav / growth, 1));
    }

    /// <summary>Return between each two points, net of flows.</summary>
    public double[] Returns() =>
        [.. Points.Zip(Points.Skip(1), (earlier, later) => Growth(earlier, later) - 1)];

    /// <summary>What came in after the newest point and is no return; 0 without a point.</summary>
    public double FlowsSince(ImmutableArray<DayActivity> activity) =>
        Points.Length == 0 ? 0 : FlowsAfter(Points[^1].Day, DateOnly.MaxValue, activity) + Restated;

    private static double Growth(NavPoint earlier, NavPoint later) => (later.Nav - later.Flow) / earlier.Nav;

    private static double FlowsAfter(DateOnly after, DateOnly until, ImmutableArray<DayActivity> activity) =>
        (double)activity.Where(day => day.Day > after && day.Day <= until).Sum(day => day.Flow);
}
