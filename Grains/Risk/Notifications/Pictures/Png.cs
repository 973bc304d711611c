using System.Buffers.Binary;
using System.IO.Compression;

namespace Risk.Notifications;

/// <summary>Writes pictures of few colours as PNG (ISO/IEC 15948): eight bits a pixel, a palette, no filter.</summary>
internal static class Png
{
    private const uint Polynomial = 0xEDB88320;
    private const byte BitsPerPixel = 8;
    private const byte ByPalette = 3;

    /// <param name="pixels">Row by row, each an index into the palette.</param>
    /// <param name="palette">0xRRGGBB.</param>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> pixels, ReadOnlySpan<int> palette)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (BitsPerPixel, ByPalette);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n',
            .. Chunk("IHDR"u8, header),
            .. Chunk("PLTE"u8, Colours(palette)),
            .. Chunk("IDAT"u8, Compressed(width, height, pixels)),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Colours(ReadOnlySpan<int> palette)
    {
        byte[] colours = new byte[palette.Length * 3];
        for (int i = 0; i < palette.Length; i++)
            (colours[3 * i], colours[3 * i + 1], colours[3 * i + 2]) =
                ((byte)(palette[i] >> 16), (byte)(palette[i] >> 8), (byte)palette[i]);
        return colours;
    }

    // Each row has its filter before it: 0, none.
    private static byte[] Compressed(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Optimal))
        {
            for (int y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(y * width, width));
            }
        }
        return packed.ToArray();
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [0, 0, 0, 0, .. type, .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
        }
        return ~crc;
    }
}
