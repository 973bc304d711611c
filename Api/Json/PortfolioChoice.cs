using System.Text.Json;
using System.Text.Json.Serialization;

namespace Risk.Api.Json;

/// <summary>Some portfolios, or all that the caller may see: an array of ids, or <c>"all"</c>.</summary>
/// <param name="Ids">Null: all.</param>
[JsonConverter(typeof(PortfolioChoiceConverter))]
public sealed record PortfolioChoice(IReadOnlyList<string>? Ids);

internal sealed class PortfolioChoiceConverter : JsonConverter<PortfolioChoice>
{
    private const string All = "all";

    public override PortfolioChoice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString() == All ? new(Ids: null) : throw new JsonException();
        string?[]? ids = JsonSerializer.Deserialize<string?[]>(ref reader, options);
        return ids is null || ids.Contains(null) ? throw new JsonException() : new([.. ids.OfType<string>()]);
    }

    public override void Write(Utf8JsonWriter writer, PortfolioChoice value, JsonSerializerOptions options)
    {
        if (value.Ids is { } ids)
            JsonSerializer.Serialize(writer, ids, options);
        else
            writer.WriteStringValue(All);
    }
}
