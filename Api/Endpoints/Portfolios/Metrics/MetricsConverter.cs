using System.Text.Json;
using System.Text.Json.Serialization;

namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Writes metrics as an object; ids of one prefix stand together and nest under it.</summary>
internal sealed class MetricsConverter : JsonConverter<IReadOnlyList<MetricValue>>
{
    public override IReadOnlyList<MetricValue> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<MetricValue> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        string? open = null;
        foreach (MetricValue metric in value)
        {
            int dot = metric.Id.IndexOf('.', StringComparison.Ordinal);
            Move(writer, ref open, dot < 0 ? null : metric.Id[..dot]);
            WriteValue(writer, metric.Id[(dot + 1)..], metric.Value);
        }
        Move(writer, ref open, null);
        writer.WriteEndObject();
    }

    private static void Move(Utf8JsonWriter writer, ref string? open, string? next)
    {
        if (open == next)
            return;
        if (open is not null)
            writer.WriteEndObject();
        if (next is not null)
            writer.WriteStartObject(next);
        open = next;
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }
}
