using System.Text;
using System.Text.Json;

namespace Risk.Api.Json;

/// <summary>JSON has no NaN and no infinity; a writer that sends one all the same is told in which field.</summary>
internal static class NonFinite
{
    /// <param name="fault">The serializer's, which knows the path and the place.</param>
    /// <returns>Null when something else is wrong at that place.</returns>
    public static FieldError? Find(ReadOnlySpan<byte> body, JsonException fault)
    {
        if (fault is not { Path: { } path, LineNumber: { } line, BytePositionInLine: { } column })
            return null;
        string rest = Encoding.UTF8.GetString(Line(body, line)[(int)column..]).TrimStart('-');
        string? word = rest.StartsWith("NaN", StringComparison.Ordinal) ? "NaN"
            : rest.StartsWith("Infinity", StringComparison.Ordinal) ? "Infinity" : null;
        string field = path.Replace("$.", "", StringComparison.Ordinal);
        return word is null ? null : new(field, $"{field} is {word}; allowed is a finite number.");
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> body, long number)
    {
        for (; number > 0; number--)
            body = body[(body.IndexOf((byte)'\n') + 1)..];
        return body;
    }
}
