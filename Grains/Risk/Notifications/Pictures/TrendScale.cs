namespace Risk.Notifications;

/// <summary>Where instants and values lie in a <see cref="TrendPicture"/>.</summary>
internal sealed record TrendScale(DateTimeOffset From, DateTimeOffset To, double Bottom, double Top)
{
    private const int Edge = 4;

    /// <summary>All points and the limit are inside, with a margin above and below.</summary>
    /// <param name="points">Finite values, oldest first.</param>
    public static TrendScale Of(IReadOnlyList<TrendPoint> points, double limit, double margin)
    {
        double low = Math.Min(limit, points.Min(point => point.Value!.Value));
        double high = Math.Max(limit, points.Max(point => point.Value!.Value));
        // Halved, so that the widest range does not overflow; a flat line lies in the middle.
        double room = Math.Max((high / 2 - low / 2) * 2 * margin, Math.Max(Math.Abs(high), 1e-9) * 1e-6);
        return new(points[0].At, points[^1].At, low - room, high + room);
    }

    public int X(DateTimeOffset at) =>
        Edge + (int)((TrendPicture.Width - 2 * Edge) * ((at - From) / (To - From)));

    /// <summary>Upwards the values grow.</summary>
    public int Y(double value)
    {
        double share = (value / 2 - Bottom / 2) / (Top / 2 - Bottom / 2);
        return (int)((TrendPicture.Height - 2) * (1 - Math.Clamp(share, 0, 1)));
    }
}
