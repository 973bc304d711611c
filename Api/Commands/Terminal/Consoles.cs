using Spectre.Console;

namespace Risk.Api.Commands.Terminal;

internal static class Consoles
{
    private const int WideColumns = 160;

    /// <summary>The terminal; or plain lines, not folded to a width, where the output is none.</summary>
    public static IAnsiConsole Of(TextWriter output)
    {
        if (output == Console.Out && !Console.IsOutputRedirected)
            return AnsiConsole.Console;
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        plain.Profile.Width = WideColumns;
        return plain;
    }
}
