using System.Buffers.Binary;
using System.IO.Compression;

namespace Risk.Tests.Notifications.Pictures;

/// <summary>A PNG of a palette, unpacked.</summary>
internal sealed class PngPixels
{
    private readonly byte[] palette;
    private readonly byte[] rows;

    public PngPixels(byte[] png)
    {
        png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        // Its checksum is well known, as it has no content.
        png[^12..].ShouldBe([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]);
        byte[] header = Chunk(png, "IHDR"u8);
        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        palette = Chunk(png, "PLTE"u8);
        using ZLibStream zlib = new(new MemoryStream(Chunk(png, "IDAT"u8)), CompressionMode.Decompress);
        using MemoryStream unpacked = new();
        zlib.CopyTo(unpacked);
        rows = unpacked.ToArray();
        rows.Length.ShouldBe(Height * (Width + 1));
    }

    public int Width { get; }

    public int Height { get; }

    /// <returns>0xRRGGBB.</returns>
    public int At(int x, int y)
    {
        int colour = 3 * rows[y * (Width + 1) + 1 + x];
        return palette[colour] << 16 | palette[colour + 1] << 8 | palette[colour + 2];
    }

    public int Count(int colour) =>
        Enumerable.Range(0, Height).Sum(y => Enumerable.Range(0, Width).Count(x => At(x, y) == colour));

    private static byte[] Chunk(byte[] png, ReadOnlySpan<byte> type)
    {
        int at = png.AsSpan().IndexOf(type);
        return png[(at + 4)..(at + 4 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at - 4)))];
    }
}
