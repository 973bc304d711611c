using System.Globalization;

namespace Risk.Portfolios;

/// <summary>Words for what is wrong with a request.</summary>
internal static class Refusals
{
    /// <summary>One error that names the field, its value and what is allowed; none when it is good.</summary>
    public static ImmutableArray<FieldError> Unless(bool good, string field, object? value, string allowed) =>
        good ? [] : [new(field, Text($"{field} is {value ?? "null"}; allowed: {allowed}."))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
