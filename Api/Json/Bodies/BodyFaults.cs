using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Risk.Api.Json;

/// <summary>Finds every fault of a JSON value that could not be read as a type.</summary>
internal static class BodyFaults
{
    private const int MaxFaults = 50;

    public static ImmutableArray<FieldError> Find(JsonElement root, Type type)
    {
        List<FieldError> faults = [];
        Visit(root, type, "", faults);
        return [.. faults.Take(MaxFaults)];
    }

    private static void Visit(JsonElement value, Type type, string path, List<FieldError> faults)
    {
        if (faults.Count >= MaxFaults)
            return;
        JsonTypeInfo info = WireJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        if (info.Kind == JsonTypeInfoKind.Object && value.ValueKind == JsonValueKind.Object)
            VisitObject(value, info, path, faults);
        else if (info.Kind == JsonTypeInfoKind.Enumerable && value.ValueKind == JsonValueKind.Array)
            VisitArray(value, info, path, faults);
        else if (value.ValueKind == JsonValueKind.Null || !Fits(value, info.Type))
            faults.Add(Wrong(path, value, info));
    }

    private static void VisitObject(JsonElement value, JsonTypeInfo info, string path, List<FieldError> faults)
    {
        HashSet<string> seen = [];
        foreach (JsonProperty field in value.EnumerateObject())
        {
            string name = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            JsonPropertyInfo? property = info.Properties.FirstOrDefault(p => p.Name == field.Name);
            if (!seen.Add(field.Name))
                faults.Add(new(name, $"{name} is given twice."));
            else if (property is null)
                faults.Add(new(name, $"{name} is not a field; allowed are {Names(info)}."));
            else if (field.Value.ValueKind == JsonValueKind.Null)
                CheckNull(property, name, faults);
            else
                Visit(field.Value, property.PropertyType, name, faults);
        }
        faults.AddRange(info.Properties.Where(p => IsRequired(p) && !seen.Contains(p.Name))
            .Select(p => Missing(path.Length == 0 ? p.Name : $"{path}.{p.Name}", p)));
    }

    private static void VisitArray(JsonElement value, JsonTypeInfo info, string path, List<FieldError> faults)
    {
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            string name = $"{path}[{index++}]";
            if (item.ValueKind == JsonValueKind.Null)
                faults.Add(new(name, $"{name} must not be null."));
            else
                Visit(item, info.ElementType!, name, faults);
        }
    }

    private static void CheckNull(JsonPropertyInfo property, string name, List<FieldError> faults)
    {
        bool nullable = property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : property.IsSetNullable && property.AssociatedParameter?.IsNullable != false;
        if (!nullable)
            faults.Add(new(name, $"{name} must not be null; allowed is {AllowedValues.Of(property.PropertyType)}."));
    }

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static bool Fits(JsonElement value, Type type)
    {
        try
        {
            value.Deserialize(type, WireJson.Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static FieldError Missing(string name, JsonPropertyInfo property) =>
        new(name, $"{name} is missing; allowed is {AllowedValues.Of(property.PropertyType)}.");

    private static FieldError Wrong(string path, JsonElement value, JsonTypeInfo info) =>
        path.Length == 0
            ? new("body", $"The body must be {AllowedValues.Of(info.Type)}.")
            : new(path, $"{path} is {Shown.Value(value)}; allowed is {AllowedValues.Of(info.Type)}.");

    private static string Names(JsonTypeInfo info) => string.Join(", ", info.Properties.Select(p => p.Name));
}
