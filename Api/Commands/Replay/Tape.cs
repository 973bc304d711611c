using System.Buffers;
using Risk.Api.Commands.Remote;
using Risk.Api.Requests;

namespace Risk.Api.Commands.Replay;

/// <summary>Reads the ticks of a tape in parts.</summary>
/// <param name="reject">Called with the line of each row that cannot be read.</param>
internal sealed class Tape(CsvFile file, DateOnly? date, Action<long> reject)
{
    private TapeFormat? format;

    /// <summary>A tick as a row of <see cref="Part.Text"/>.</summary>
    /// <param name="Line">Of the file, from 1.</param>
    public readonly record struct Tick(DateTimeOffset At, Range Row, long Line);

    /// <summary>Some ticks.</summary>
    /// <param name="Text">Their rows as <c>at,symbol,price</c>.</param>
    public sealed record Part(ReadOnlyMemory<byte> Text, IReadOnlyList<Tick> Ticks);

    /// <returns>Null at the end.</returns>
    public async Task<Part?> ReadAsync(CancellationToken cancellation) =>
        await file.ReadPartAsync(cancellation) is { } part ? Convert(part) : null;

    private Part Convert(CsvFile.Part part)
    {
        ArrayBufferWriter<byte> text = new(part.Text.Length * 2);
        List<Tick> ticks = [];
        CsvRows rows = new(part.Text.Span);
        while (rows.MoveNext())
        {
            long line = part.FirstLine + rows.Line - 1;
            if (line == 1 && TapeFormat.IsHeading(rows.Row))
                continue;
            format ??= TapeFormat.Of(rows.Row, date);
            int start = text.WrittenCount;
            if (format.Convert(rows.Row, text) is { } at)
                ticks.Add(new(at, start..text.WrittenCount, line));
            else
                reject(line);
        }
        return new(text.WrittenMemory, ticks);
    }
}
