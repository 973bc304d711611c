using System.Data.Common;

namespace Risk.Silo.Database;

/// <summary>The current row of a query, read by column name in the types of the service.</summary>
public abstract class Row(DbDataReader reader)
{
    public string Text(string column) => reader.GetString(reader.GetOrdinal(column));

    public int Integer(string column) => reader.GetInt32(reader.GetOrdinal(column));

    public long Long(string column) => reader.GetInt64(reader.GetOrdinal(column));

    public double Real(string column) => reader.GetDouble(reader.GetOrdinal(column));

    public bool Flag(string column) => reader.GetBoolean(reader.GetOrdinal(column));

    /// <summary>A decimal without trailing zeros.</summary>
    public decimal Decimal(string column) => Normalised(DecimalAt(reader.GetOrdinal(column)));

    public DateTimeOffset Time(string column) => TimeAt(reader.GetOrdinal(column));

    public DateOnly Day(string column) => DayAt(reader.GetOrdinal(column));

    public string? TextOrNull(string column) => IsNull(column) ? null : Text(column);

    public int? IntegerOrNull(string column) => IsNull(column) ? null : Integer(column);

    public long? LongOrNull(string column) => IsNull(column) ? null : Long(column);

    public double? RealOrNull(string column) => IsNull(column) ? null : Real(column);

    public decimal? DecimalOrNull(string column) => IsNull(column) ? null : Decimal(column);

    public DateTimeOffset? TimeOrNull(string column) => IsNull(column) ? null : Time(column);

    private protected abstract decimal DecimalAt(int ordinal);

    private protected abstract DateTimeOffset TimeAt(int ordinal);

    private protected abstract DateOnly DayAt(int ordinal);

    private bool IsNull(string column) => reader.IsDBNull(reader.GetOrdinal(column));

    // Dividing by one with all decimals drops the zeros that a numeric(28,8) carries.
    private static decimal Normalised(decimal value) => value / 1.0000000000000000000000000000m;
}
