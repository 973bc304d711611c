using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Risk.Silo.Records;

/// <summary>JSON of the columns that hold JSON: snake_case, as on the wire.</summary>
internal static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static Database.Json Of<T>(T value) => new(JsonSerializer.Serialize(value, Options));

    public static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
