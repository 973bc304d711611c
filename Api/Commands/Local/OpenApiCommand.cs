using System.CommandLine;
using Risk.Api.OpenApi;

namespace Risk.Api.Commands.Local;

internal static class OpenApiCommand
{
    public static Command Create()
    {
        Option<string?> output = new("--output") { Description = "File to write; left alone when it says the same" };
        Command command = new("openapi", "Prints the OpenAPI document of the REST interface.") { output };
        command.SetAction(async (parsed, cancellation) =>
        {
            string text = await DocumentText.WriteAsync(cancellation);
            if (parsed.GetValue(output) is { } path)
                await WriteAsync(path, text, cancellation);
            else
                await parsed.InvocationConfiguration.Output.WriteAsync(text);
        });
        return command;
    }

    // An untouched file lets a build leave out what is made of it.
    private static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        if (!File.Exists(path) || await File.ReadAllTextAsync(path, cancellation) != text)
            await File.WriteAllTextAsync(path, text, cancellation);
    }
}
