using System.Buffers;
using System.Buffers.Text;
using Risk.Api.Json;
using Risk.Api.Requests;

namespace Risk.Api.Commands.Replay;

/// <summary>How the rows of a tape are written.</summary>
internal abstract class TapeFormat
{
    /// <summary>Puts a row as <c>at,symbol,price</c> into the output.</summary>
    /// <returns>Its instant; null, and nothing put, when it cannot be read.</returns>
    public abstract DateTimeOffset? Convert(ReadOnlySpan<byte> row, IBufferWriter<byte> output);

    /// <param name="date">The day of the tape, for rows that do not say it.</param>
    /// <exception cref="CommandException">The rows are of no known form, or the day is missing.</exception>
    public static TapeFormat Of(ReadOnlySpan<byte> firstRow, DateOnly? date) => firstRow.Count((byte)',') switch
    {
        2 => new InstantFormat(),
        3 when date is { } day => new MillisecondFormat(day),
        3 => throw new CommandException("--date is missing; these rows have milliseconds since midnight, but no day."),
        _ => throw new CommandException(
            "The rows are neither at,symbol,price nor ms_since_midnight,symbol,price,size."),
    };

    /// <summary>Whether the first row is a heading.</summary>
    public static bool IsHeading(ReadOnlySpan<byte> row) => row.StartsWith("at,"u8) || row.StartsWith("ms_"u8);

    /// <summary><c>at,symbol,price</c>: goes on as it is.</summary>
    private sealed class InstantFormat : TapeFormat
    {
        public override DateTimeOffset? Convert(ReadOnlySpan<byte> row, IBufferWriter<byte> output)
        {
            ReadOnlySpan<byte> rest = row;
            if (!IsoTime.TryParse(CsvRows.TakeField(ref rest), out DateTimeOffset at))
                return null;
            output.Write(row);
            output.Write("\n"u8);
            return at;
        }
    }

    /// <summary><c>ms_since_midnight,symbol,price,size</c>, in New York time of a day.</summary>
    private sealed class MillisecondFormat(DateOnly day) : TapeFormat
    {
        private const int MillisecondsPerDay = 24 * 60 * 60 * 1000;
        private readonly DateTime midnight = Midnight(day);

        public override DateTimeOffset? Convert(ReadOnlySpan<byte> row, IBufferWriter<byte> output)
        {
            ReadOnlySpan<byte> rest = row;
            ReadOnlySpan<byte> field = CsvRows.TakeField(ref rest);
            if (!Utf8Parser.TryParse(field, out int ms, out int used) || used != field.Length
                || ms is < 0 or >= MillisecondsPerDay || row.Count((byte)',') != 3)
                return null;
            DateTime at = midnight.AddMilliseconds(ms);
            Span<byte> text = output.GetSpan(32);
            at.TryFormat(text, out int length, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
            output.Advance(length);
            Write(output, CsvRows.TakeField(ref rest));
            Write(output, CsvRows.TakeField(ref rest));
            output.Write("\n"u8);
            return at;
        }

        private static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> field)
        {
            output.Write(","u8);
            output.Write(field);
        }

        private static DateTime Midnight(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(
            day.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
    }
}
