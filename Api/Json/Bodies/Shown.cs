using System.Text.Json;

namespace Risk.Api.Json;

/// <summary>Values of requests as messages repeat them: on one line, and never long.</summary>
public static class Shown
{
    private const int MaxLength = 60;

    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ => Text(value.GetRawText()),
    };

    /// <summary>In quotes.</summary>
    public static string Quoted(string value) => $"'{Text(value)}'";

    private static string Text(string value)
    {
        string shown = value.Length <= MaxLength ? value : value[..MaxLength] + "…";
        return string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
