using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Queries;

/// <summary>Builds a query from the conditions that apply.</summary>
/// <param name="columnsAndTables">Its first parameters, if it has any, are $1, $2 and so on.</param>
/// <param name="first">What they stand for.</param>
internal sealed class Select(string columnsAndTables, params IEnumerable<object?> first)
{
    private readonly List<string> conditions = [];
    private readonly List<object?> values = [.. first];

    /// <summary>Adds a condition; each <c>?</c> in it stands for one of the values.</summary>
    public Select Where(string condition, params IEnumerable<object?> given)
    {
        var parts = condition.Split('?');
        var text = parts[0];
        foreach (var (part, value) in parts.Skip(1).Zip(given))
        {
            values.Add(value);
            text += $"${values.Count}{part}";
        }

        conditions.Add($"({text})");
        return this;
    }

    /// <summary>Adds a condition on one value, unless that is null.</summary>
    public Select WhereSet(string condition, object? value) => value is null ? this : Where(condition, value);

    /// <summary>Adds that a column has one of the values; no row has one of none.</summary>
    public Select WhereIn(string column, IReadOnlyCollection<string> allowed) => allowed.Count == 0
        ? Where("1 = 0")
        : Where($"{column} in ({string.Join(", ", allowed.Select(_ => "?"))})", allowed);

    /// <summary>Adds that the caller may see the portfolio in the column.</summary>
    public Select Within(PortfolioScope scope, string column) => scope.Ids is { } ids ? WhereIn(column, ids) : this;

    /// <summary>The query with at most so many rows.</summary>
    public Statement OrderBy(string order, int limit)
    {
        values.Add(limit);
        return new Statement($"{Unordered()} order by {order} limit ${values.Count}", [.. values]);
    }

    /// <summary>The query with all rows.</summary>
    public Statement OrderBy(string order) => new($"{Unordered()} order by {order}", [.. values]);

    /// <summary>The query with a row for each group, in no order.</summary>
    public Statement GroupBy(string columns) => new($"{Unordered()} group by {columns}", [.. values]);

    /// <summary>Another query that has this one, with all its rows, somewhere within.</summary>
    public Statement Inside(Func<string, string> outer) => new(outer(Unordered()), [.. values]);

    private string Unordered() =>
        conditions.Count == 0 ? columnsAndTables : $"{columnsAndTables} where {string.Join(" and ", conditions)}";
}
