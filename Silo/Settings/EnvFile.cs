namespace Risk.Silo.Settings;

/// <summary>
/// Reads a <c>.env</c> file: <c>KEY=value</c> lines, <c>#</c> comments, <c>export</c> and quotes as a shell has them.
/// </summary>
public static class EnvFile
{
    /// <summary>The values of a file; none when it is not there.</summary>
    /// <exception cref="SettingsException">A line is no assignment; it is named by its number.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path) =>
        File.Exists(path) ? Parse(File.ReadAllLines(path)) : new Dictionary<string, string>();

    /// <summary>The values of the lines; of a key that comes twice, the last.</summary>
    /// <exception cref="SettingsException">A line is no assignment; it is named by its number.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IReadOnlyList<string> lines)
    {
        Dictionary<string, string> values = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = WithoutExport(line).Split('=', 2);
            if (parts.Length < 2 || parts[0].Trim().Length == 0)
                throw new SettingsException([$".env line {i + 1} is not KEY=value."]);
            values[parts[0].Trim()] = Unquote(parts[1].Trim());
        }

        return values;
    }

    private static string WithoutExport(string line) =>
        line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..] : line;

    private static string Unquote(string value)
    {
        if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0])
            return value[1..^1];
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }
}
