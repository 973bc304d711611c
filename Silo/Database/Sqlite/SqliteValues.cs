using System.Data.Common;
using System.Globalization;

namespace Risk.Silo.Database.Sqlite;

/// <summary>How the service's types are stored in SQLite: decimals and times as text, flags as 0 and 1.</summary>
internal static class SqliteValues
{
    // Fixed width and always UTC: the order of the text is the order of time.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string DayFormat = "yyyy-MM-dd";

    public static object ToColumn(object? value) => value switch
    {
        null => DBNull.Value,
        bool flag => flag ? 1L : 0L,
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
        Json json => json.Text,
        _ => value,
    };

    public static DateTimeOffset ToTime(string text) => DateTimeOffset.ParseExact(
        text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly ToDay(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    public static decimal ToDecimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

internal sealed class SqliteRow(DbDataReader reader) : Row(reader)
{
    private readonly DbDataReader reader = reader;

    private protected override decimal DecimalAt(int ordinal) => SqliteValues.ToDecimal(reader.GetString(ordinal));

    private protected override DateTimeOffset TimeAt(int ordinal) => SqliteValues.ToTime(reader.GetString(ordinal));

    private protected override DateOnly DayAt(int ordinal) => SqliteValues.ToDay(reader.GetString(ordinal));
}
