using Risk.Thresholds;

namespace Risk.Notifications;

/// <summary>A recorded value of a metric; null where it was not defined.</summary>
public readonly record struct TrendPoint(DateTimeOffset At, double? Value);

/// <summary>A small picture of how a metric came to where it is, with its limit and the side that breaks it.</summary>
public static class TrendPicture
{
    public const int Width = 480;
    public const int Height = 120;

    private const byte Beyond = 1;
    private const byte LimitLine = 2;
    private const byte Curve = 3;
    private const int Dash = 6;
    private const double Margin = 0.08;

    // White, pale red, red, dark blue.
    private static readonly int[] Palette = [0xFFFFFF, 0xFBE9E7, 0xC62828, 0x1A3E72];

    /// <param name="points">Oldest first.</param>
    /// <returns>PNG; null when fewer than two points have a value, or no time is between them.</returns>
    public static byte[]? Draw(IReadOnlyList<TrendPoint> points, double limit, Comparison comparison)
    {
        TrendPoint[] known = [.. points.Where(point => point.Value is { } value && double.IsFinite(value))];
        if (known.Length < 2 || known[^1].At <= known[0].At || !double.IsFinite(limit))
            return null;
        TrendScale scale = TrendScale.Of(known, limit, Margin);
        Canvas canvas = new(Width, Height);
        DrawLimit(canvas, scale.Y(limit), comparison);
        DrawCurve(canvas, scale, points);
        (int x, int y) = (scale.X(known[^1].At), scale.Y(known[^1].Value!.Value));
        canvas.Fill(x - 2, y - 2, x + 4, y + 4, Curve);
        return canvas.ToPng(Palette);
    }

    private static void DrawLimit(Canvas canvas, int y, Comparison comparison)
    {
        if (comparison is Comparison.LessThan or Comparison.LessThanOrEqual)
            canvas.Fill(0, y, Width, Height, Beyond);
        if (comparison is Comparison.GreaterThan or Comparison.GreaterThanOrEqual)
            canvas.Fill(0, 0, Width, y, Beyond);
        for (int x = 0; x < Width; x += 2 * Dash)
            canvas.Fill(x, y, x + Dash, y + 2, LimitLine);
    }

    // Where the metric was not defined the curve is broken.
    private static void DrawCurve(Canvas canvas, TrendScale scale, IReadOnlyList<TrendPoint> points)
    {
        for (int i = 1; i < points.Count; i++)
        {
            if (points[i - 1].Value is { } before && points[i].Value is { } value
                && double.IsFinite(before) && double.IsFinite(value))
                canvas.Line(
                    scale.X(points[i - 1].At), scale.Y(before), scale.X(points[i].At), scale.Y(value), Curve);
        }
    }
}
