using System.Text.Json;
using System.Text.Json.Serialization;

namespace Risk.Api.Json;

/// <summary>Doubles without NaN and the infinities: those are refused when read and never written; 0 has no sign.
/// </summary>
internal sealed class FiniteDoubleConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double value) && double.IsFinite(value)
            ? value
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value + 0.0);
        else
            writer.WriteNullValue();
    }
}
