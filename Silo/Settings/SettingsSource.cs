using Microsoft.Extensions.Configuration;

namespace Risk.Silo.Settings;

/// <summary>
/// Where values come from: the environment, else the <c>.env</c> file, else <c>appsettings.json</c>. An empty value
/// counts as not set.
/// </summary>
public sealed class SettingsSource(
    IReadOnlyDictionary<string, string> environment,
    IReadOnlyDictionary<string, string> envFile,
    IConfiguration appSettings)
{
    /// <summary>The environment of this process and the two files in a folder.</summary>
    /// <param name="options">Values that go before all others, by the names of environment variables.</param>
    /// <exception cref="SettingsException">A file cannot be read.</exception>
    public static SettingsSource Of(string folder, IReadOnlyDictionary<string, string> options)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
        foreach (var (key, value) in options)
            environment[key] = value;
        return new SettingsSource(environment, EnvFile.Read(Path.Combine(folder, ".env")), AppSettings(folder));
    }

    /// <summary>Only these values, by the names of environment variables.</summary>
    public static SettingsSource Of(IReadOnlyDictionary<string, string> values) =>
        new(values, new Dictionary<string, string>(), new ConfigurationBuilder().Build());

    /// <summary>The value as written, and where; null when it is set nowhere.</summary>
    public (string Text, string Origin)? Find(Setting setting)
    {
        if (environment.GetValueOrDefault(setting.Key) is { Length: > 0 } variable)
            return (variable, setting.Key);
        if (envFile.GetValueOrDefault(setting.Key) is { Length: > 0 } line)
            return (line, $"{setting.Key} in .env");
        return appSettings[$"Risk:{setting.Name}"] is { Length: > 0 } entry
            ? (entry, $"Risk:{setting.Name} in appsettings.json")
            : null;
    }

    private static IConfigurationRoot AppSettings(string folder)
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(Path.GetFullPath(folder)).AddJsonFile("appsettings.json", optional: true).Build();
        }
        catch (InvalidDataException error)
        {
            throw new SettingsException("appsettings.json cannot be read:", error.InnerException ?? error);
        }
    }
}
