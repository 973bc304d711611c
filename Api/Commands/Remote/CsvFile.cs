using System.IO.Compression;

namespace Risk.Api.Commands.Remote;

/// <summary>Reads a text file, plain or gzipped, in parts of whole lines.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int PartBytes = 1 << 20;
    private readonly FileStream file;
    private readonly Stream text;
    private readonly byte[] buffer = new byte[PartBytes];
    private int kept;
    private long nextLine = 1;

    private CsvFile(FileStream file)
    {
        this.file = file;
        text = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
    }

    /// <summary>Some lines of the file.</summary>
    public sealed record Part(ReadOnlyMemory<byte> Text, long FirstLine);

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public double Fraction => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    /// <exception cref="CommandException">It cannot be opened.</exception>
    public static CsvFile Open(FileInfo file)
    {
        try
        {
            return new CsvFile(file.OpenRead());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(fault.Message, fault);
        }
    }

    /// <returns>Null at the end.</returns>
    /// <exception cref="CommandException">A line is longer than a part, or the file is damaged.</exception>
    public async Task<Part?> ReadPartAsync(CancellationToken cancellation)
    {
        int length = kept + await ReadAsync(buffer.AsMemory(kept), cancellation);
        if (length == 0)
            return null;
        bool atEnd = length < buffer.Length;
        int end = atEnd ? length : buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
        if (end == 0)
            throw new CommandException($"Line {nextLine} is longer than {PartBytes} bytes.");
        Part part = new(buffer.AsSpan(0, end).ToArray(), nextLine);
        nextLine += part.Text.Span.Count((byte)'\n');
        buffer.AsSpan(end, length - end).CopyTo(buffer);
        kept = length - end;
        return part;
    }

    public void Dispose()
    {
        text.Dispose();
        file.Dispose();
    }

    private async Task<int> ReadAsync(Memory<byte> into, CancellationToken cancellation)
    {
        try
        {
            return await text.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false, cancellation);
        }
        catch (InvalidDataException fault)
        {
            throw new CommandException($"{file.Name} is not a good gzip file: {fault.Message}", fault);
        }
    }
}
