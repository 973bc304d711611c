using System.Text.Json;
using Risk.Api.Problems;

namespace Risk.Api.Json;

/// <summary>Turns the bytes of a body into a request.</summary>
internal static class BodyReader
{
    /// <exception cref="RequestException">400, with every fault named.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body) where T : class
    {
        if (body.IsEmpty)
            body = "{}"u8.ToArray();
        try
        {
            T? value = JsonSerializer.Deserialize<T>(body.Span, WireJson.Options);
            // The serializer lets nulls into lists.
            return value is null || HasNullItems(body, typeof(T)) ? throw new JsonException() : value;
        }
        catch (JsonException fault)
        {
            throw Refusal(body, typeof(T), fault);
        }
    }

    private static bool HasNullItems(ReadOnlyMemory<byte> body, Type type)
    {
        if (body.Span.IndexOf("null"u8) < 0)
            return false;
        using JsonDocument document = JsonDocument.Parse(body);
        return !BodyFaults.Find(document.RootElement, type).IsEmpty;
    }

    private static RequestException Refusal(ReadOnlyMemory<byte> body, Type type, JsonException fault)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new() { MaxDepth = WireJson.MaxDepth });
            ImmutableArray<FieldError> errors = BodyFaults.Find(document.RootElement, type);
            return errors.IsEmpty ? Unexplained(fault) : RequestException.Invalid(errors);
        }
        catch (JsonException syntax)
        {
            return NonFinite.Find(body.Span, fault) is { } error
                ? RequestException.Invalid([error])
                : RequestException.Malformed(Syntax(syntax));
        }
    }

    private static RequestException Unexplained(JsonException fault) =>
        RequestException.Malformed($"The body cannot be read at {fault.Path}.");

    private static string Syntax(JsonException fault) =>
        fault.Message.Contains("maximum configured depth", StringComparison.Ordinal)
            ? $"The body nests deeper than the {WireJson.MaxDepth} levels that are allowed."
            : $"The body is not valid JSON: see line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.";
}
