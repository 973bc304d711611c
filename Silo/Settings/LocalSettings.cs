namespace Risk.Silo.Settings;

/// <summary>The settings of this process: its options, its environment, and the files of its working folder.</summary>
public static class LocalSettings
{
    private static bool IsDevelopment =>
        new[] { "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT" }
            .Any(name => Environment.GetEnvironmentVariable(name) == "Development");

    /// <param name="options">Values that go before all others, by the names of environment variables.</param>
    /// <exception cref="SettingsException">One or more are bad; each has its line.</exception>
    public static RiskSettings Read(IReadOnlyDictionary<string, string> options) =>
        RiskSettings.Read(Source(options), IsDevelopment);

    /// <summary>Every setting with its value here, or its default; a secret is not shown.</summary>
    public static IEnumerable<(Setting Setting, string Value)> Shown()
    {
        SettingsSource source = Source(new Dictionary<string, string>());
        return SettingsCatalog.All.Select(setting => (setting, Shown(setting, source)));
    }

    private static SettingsSource Source(IReadOnlyDictionary<string, string> options) =>
        SettingsSource.Of(Directory.GetCurrentDirectory(), options);

    private static string Shown(Setting setting, SettingsSource source) => source.Find(setting) is { } found
        ? setting.IsSecret ? "(set)" : found.Text
        : setting.Default;
}
