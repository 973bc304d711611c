namespace Risk.Silo.Settings;

/// <summary>The settings as a table for people, the one of the README.</summary>
public static class SettingsTable
{
    public static string Markdown() => string.Join(
        '\n',
        ["| Key | Unit | Default | Allowed | Meaning |", "|---|---|---|---|---|", .. SettingsCatalog.All.Select(Row)]);

    private static string Row(Setting setting) =>
        $"| `{setting.Key}` | {setting.Unit} | {Code(setting.Default)} | {setting.Allowed} | {setting.Meaning} |";

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";
}
