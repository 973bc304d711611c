namespace Risk.Silo.Settings;

/// <summary>Reads the values of settings.</summary>
internal sealed class SettingsReader(SettingsSource source)
{
    /// <summary>One line for each setting that is bad.</summary>
    public IEnumerable<string> Problems(IEnumerable<Setting> settings) => settings.Select(Problem).OfType<string>();

    /// <summary>The value of a setting that is good, or the default; null when it has none.</summary>
    public T? Get<T>(Setting<T> setting)
    {
        var text = source.Find(setting)?.Text ?? setting.Default;
        return text.Length == 0 ? default : setting.Parse(text)!.Value;
    }

    private string? Problem(Setting setting)
    {
        if (source.Find(setting) is not var (text, origin) || setting.Fault(text) is not { } fault)
            return null;
        var shown = setting.IsSecret ? "" : $" is '{text}', but";
        return $"{origin}{shown} must be {fault}.";
    }
}
