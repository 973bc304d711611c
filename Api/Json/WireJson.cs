using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Risk.Api.Json;

/// <summary>JSON as every public interface reads and writes it: snake_case, exact, nothing unexpected.</summary>
public static class WireJson
{
    /// <summary>How deep a request may nest.</summary>
    public const int MaxDepth = 16;

    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>A name of a type's member as it is on the wire.</summary>
    public static string Name(string clrName) => JsonNamingPolicy.SnakeCaseLower.ConvertName(clrName);

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = MaxDepth;
        // The answers are never part of a page, so a plus sign may stay one.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new DecimalConverter());
        options.Converters.Add(new FiniteDoubleConverter());
        options.Converters.Add(new UtcTimeConverter());
        options.Converters.Add(new TimeOfDayConverter());
    }

    private static JsonSerializerOptions Create()
    {
        JsonSerializerOptions options = new();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
