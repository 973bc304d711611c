namespace Risk.Notifications;

/// <summary>Pixels of one picture, each a number of a colour; what lies outside of it is not drawn.</summary>
internal sealed class Canvas(int width, int height)
{
    private readonly byte[] pixels = new byte[width * height];

    public int Width => width;

    public int Height => height;

    public void Fill(int left, int top, int right, int bottom, byte colour)
    {
        for (int y = Math.Max(0, top); y < Math.Min(height, bottom); y++)
        {
            for (int x = Math.Max(0, left); x < Math.Min(width, right); x++)
                pixels[y * width + x] = colour;
        }
    }

    /// <summary>A line of squares, two pixels wide and high.</summary>
    public void Line(int x0, int y0, int x1, int y1, byte colour)
    {
        int steps = Math.Max(1, Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0)));
        for (int i = 0; i <= steps; i++)
        {
            (int x, int y) = (x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps);
            Fill(x, y, x + 2, y + 2, colour);
        }
    }

    public byte[] ToPng(ReadOnlySpan<int> palette) => Png.Encode(width, height, pixels, palette);
}
