using System.Text;
using System.Text.Json;
using Risk.Api.Json;
using Risk.Api.Problems;

namespace Risk.Api.Endpoints.Thresholds;

/// <summary>Limits as they are exported, and as they may be imported.</summary>
public sealed record ThresholdSet(IReadOnlyList<ThresholdRequest> Thresholds);

/// <summary>One limit of an import.</summary>
/// <param name="Line">In CSV the line, in JSON the place in the array; both from 1.</param>
/// <param name="Json">Null when the row cannot be read at all.</param>
/// <param name="Fault">Why it cannot be read; else null.</param>
internal sealed record ImportRow(int Line, byte[]? Json, string? Fault);

/// <summary>The rows of a JSON import, each to be read on its own.</summary>
internal static class ThresholdSetJson
{
    private const string Field = "thresholds";

    /// <exception cref="RequestException">400: it is no such object.</exception>
    public static IReadOnlyList<ImportRow> Read(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new() { MaxDepth = WireJson.MaxDepth });
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.EnumerateObject().ToArray() is [{ Name: Field, Value.ValueKind: JsonValueKind.Array } only]
                ? [.. only.Value.EnumerateArray().Select((one, i) =>
                    new ImportRow(i + 1, Encoding.UTF8.GetBytes(one.GetRawText()), null))]
                : throw RequestException.Invalid(new FieldError(
                    Field, "The body must be an object with the one field thresholds, an array."));
        }
        catch (JsonException fault)
        {
            throw RequestException.Malformed($"The body is not valid JSON: see line {fault.LineNumber + 1}.");
        }
    }
}
