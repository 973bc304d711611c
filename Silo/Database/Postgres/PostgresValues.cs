using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Risk.Silo.Database.Postgres;

/// <summary>How the service's types are given to PostgreSQL.</summary>
internal static class PostgresValues
{
    public static NpgsqlParameter ToParameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        DateTimeOffset time => new NpgsqlParameter { Value = time.ToUniversalTime() },
        Json json => new NpgsqlParameter { Value = json.Text, NpgsqlDbType = NpgsqlDbType.Jsonb },
        _ => new NpgsqlParameter { Value = value },
    };
}

internal sealed class PostgresRow(DbDataReader reader) : Row(reader)
{
    private readonly DbDataReader reader = reader;

    private protected override decimal DecimalAt(int ordinal) => reader.GetDecimal(ordinal);

    private protected override DateTimeOffset TimeAt(int ordinal) => reader.GetFieldValue<DateTimeOffset>(ordinal);

    private protected override DateOnly DayAt(int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);
}
