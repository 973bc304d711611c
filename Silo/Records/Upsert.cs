using Risk.Silo.Database;

namespace Risk.Silo.Records;

/// <summary>Writes the statement that inserts a row or replaces the one with the same key.</summary>
internal static class Upsert
{
    public static Statement Into(
        string table, (string Column, object? Value)[] key, params (string Column, object? Value)[] values)
    {
        (string Column, object? Value)[] all = [.. key, .. values];
        var columns = string.Join(", ", all.Select(cell => cell.Column));
        var parameters = string.Join(", ", all.Select((_, i) => $"${i + 1}"));
        var conflict = string.Join(", ", key.Select(cell => cell.Column));
        var update = values.Length == 0
            ? "do nothing"
            : $"do update set {string.Join(", ", values.Select(cell => $"{cell.Column} = excluded.{cell.Column}"))}";
        return new Statement(
            $"insert into {table} ({columns}) values ({parameters}) on conflict ({conflict}) {update}",
            [.. all.Select(cell => cell.Value)]);
    }
}
