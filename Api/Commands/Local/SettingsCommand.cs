using System.CommandLine;
using Risk.Api.Commands.Terminal;
using Spectre.Console;

namespace Risk.Api.Commands.Local;

internal static class SettingsCommand
{
    public static Command Create()
    {
        Command command = new("settings", "Lists every setting: its value here, what is allowed, what it does.");
        command.SetAction(parsed =>
        {
            Table table = new Table().AddColumns("Setting", "Value", "Unit", "Allowed", "Meaning");
            foreach (SettingRow row in Edition.Settings())
                table.AddRow([.. row.Cells.Select(Markup.Escape)]);
            Consoles.Of(parsed.InvocationConfiguration.Output).Write(table);
        });
        return command;
    }
}

/// <summary>A setting for people to read.</summary>
/// <param name="Value">As it is set, or the default; never a secret's.</param>
public sealed record SettingRow(string Key, string Value, string Unit, string Allowed, string Meaning)
{
    public string[] Cells => [Key, Value, Unit, Allowed, Meaning];
}
