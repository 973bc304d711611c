using System.Text.Json;

namespace Risk.Silo.Records;

/// <summary>Enum values as the tables hold them: in snake_case, as on the wire.</summary>
internal static class Names
{
    public static string Of<T>(T value) where T : struct, Enum => NamesOf<T>.Texts[value];

    /// <exception cref="KeyNotFoundException">The table holds a name that this version does not know.</exception>
    public static T Parse<T>(string name) where T : struct, Enum => NamesOf<T>.Values[name];

    private static class NamesOf<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Texts =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> Values = Texts.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
