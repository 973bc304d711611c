using System.Collections;

namespace Risk.Api.Json;

/// <summary>Says in words what a field may hold.</summary>
public static class AllowedValues
{
    public static string Of(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } e => "one of " + string.Join(", ", Enum.GetNames(e).Select(WireJson.Name)),
        var t when t == typeof(decimal) =>
            $"a number of at most {WireDecimal.MaxDecimals} decimals, nearer to zero than 1e20",
        var t when t == typeof(double) => "a finite number",
        var t when t == typeof(int) || t == typeof(long) => "a whole number",
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(DateTimeOffset) => "an ISO 8601 time with its zone, e.g. 2026-01-31T09:30:00Z",
        var t when t == typeof(TimeOnly) => "a time of day, e.g. 09:30",
        var t when t == typeof(DateOnly) => "a date, e.g. 2026-01-31",
        var t when t == typeof(string) => "a text",
        var t when t == typeof(PortfolioChoice) => "an array of portfolio ids, or \"all\"",
        var t when t.IsAssignableTo(typeof(IEnumerable)) => "an array",
        _ => "an object",
    };
}
