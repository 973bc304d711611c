using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Queries;

/// <summary>Reads lists part by part.</summary>
internal static class Paging
{
    /// <summary>Reads one row more than was asked for, to know whether there is another part.</summary>
    public static async Task<Page<T>> ReadPageAsync<T>(
        this IDatabase database, Select query, string order, int limit, Func<Row, T> map, Func<T, string> cursorOf)
    {
        var rows = await database.ReadAsync(query.OrderBy(order, limit + 1), map);
        return rows.Count <= limit
            ? new Page<T>([.. rows], null)
            : new Page<T>([.. rows.Take(limit)], cursorOf(rows[limit - 1]));
    }

    /// <summary>Goes on after the row that a cursor names, in a list that is newest first.</summary>
    public static Select Before(this Select query, string timeColumn, string idColumn, PageRequest page)
    {
        if (page.Cursor is null)
            return query;
        var (time, id) = Cursor.ToTimeAndId(page.Cursor);
        return query.Where($"({timeColumn}, {idColumn}) < (?, ?)", time, id);
    }

    /// <summary>Goes on after the row that a cursor names, in a list by id.</summary>
    public static Select After(this Select query, string idColumn, PageRequest page) =>
        query.WhereSet($"{idColumn} > ?", page.Cursor is { } cursor ? Cursor.ToId(cursor) : null);
}
