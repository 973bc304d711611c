using System.Text.Json;
using System.Text.Json.Serialization;

namespace Risk.Api.Json;

/// <summary>Quantities, prices and money: exact in both directions, within numeric(28,8).</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && WireDecimal.TryParse(reader.ValueSpan, out decimal value)
            ? value
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(WireDecimal.Trim(value));
}
