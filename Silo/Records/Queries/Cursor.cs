using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Risk.Contracts;

namespace Risk.Silo.Records.Queries;

/// <summary>Where a part of a list ended: the sort key of its last row. Opaque to callers.</summary>
internal static class Cursor
{
    public static string Of(DateTimeOffset time, string id) =>
        Encode($"{time.UtcTicks.ToString(CultureInfo.InvariantCulture)} {id}");

    public static string Of(string id) => Encode(id);

    /// <exception cref="UnknownCursorException">The text is not a cursor that a list gave.</exception>
    public static string ToId(string cursor)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (FormatException)
        {
            throw Unknown(cursor);
        }
    }

    /// <exception cref="UnknownCursorException">The text is not a cursor that a list gave.</exception>
    public static (DateTimeOffset Time, string Id) ToTimeAndId(string cursor)
    {
        var parts = ToId(cursor).Split(' ', 2);
        return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), parts[1])
            : throw Unknown(cursor);
    }

    public static UnknownCursorException Unknown(string cursor) => new(cursor);

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
