using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Risk.Api.Json;

/// <summary>ISO 8601 instants: <c>2026-01-31T09:30:00.123Z</c>, or with an offset in place of the Z.</summary>
public static class IsoTime
{
    private const int SecondsLength = 19;

    public static string Format(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateTimeOffset value)
    {
        value = default;
        return text is { Length: <= 40 } && TryParse(Encoding.UTF8.GetBytes(text), out value);
    }

    /// <summary>Refuses local times without an offset, and more than seven digits of a second.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length <= SecondsLength || !TryDate(text, out DateTime date) || !TryTime(text, out TimeSpan time))
            return false;
        ReadOnlySpan<byte> rest = text[SecondsLength..];
        return TryFraction(ref rest, out long ticks) && TryOffset(rest, out TimeSpan offset)
            && TryMake(date + time + TimeSpan.FromTicks(ticks), offset, out value);
    }

    public static bool TryDate(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out int year) || !TryDigits(text[5..7], out int month)
            || !TryDigits(text[8..10], out int day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (text[10] != 'T' || text[13] != ':' || text[16] != ':'
            || !TryDigits(text[11..13], out int hours) || !TryDigits(text[14..16], out int minutes)
            || !TryDigits(text[17..19], out int seconds)
            || hours > 23 || minutes > 59 || seconds > 59)
            return false;
        time = new TimeSpan(hours, minutes, seconds);
        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest[0] != '.')
            return true;
        int digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is < 1 or > 7 || !TryDigits(rest[1..(digits + 1)], out int fraction))
            return false;
        ticks = fraction * (long)Math.Pow(10, 7 - digits);
        rest = rest[(digits + 1)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> rest, out TimeSpan offset)
    {
        offset = default;
        if (rest is [(byte)'Z'])
            return true;
        if (rest is not [(byte)'+' or (byte)'-', _, _, (byte)':', _, _]
            || !TryDigits(rest[1..3], out int hours) || !TryDigits(rest[4..6], out int minutes)
            || hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (rest[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryMake(DateTime local, TimeSpan offset, out DateTimeOffset value)
    {
        value = default;
        long utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value) =>
        Utf8Parser.TryParse(text, out value, out int used) && used == text.Length
            && text[0] is >= (byte)'0' and <= (byte)'9';
}
