using System.CommandLine;
using System.Net;
using System.Text.Json;
using Risk.Api.Commands.Terminal;
using Risk.Api.Endpoints.Health;
using Risk.Api.Json;
using Spectre.Console;

namespace Risk.Api.Commands.Remote;

internal static class CheckCommand
{
    public static Command Create()
    {
        Option<bool> required = new("--required")
        {
            Description = "Fails only without what the service cannot do without: for probes",
        };
        ServiceAddress address = new();
        Command command = new("check", "Prints the health of each thing that the service needs; exits 1 if one fails.");
        address.AddTo(command);
        command.Add(required);
        command.SetAction(async (parsed, cancellation) =>
        {
            using ServiceClient service = address.Connect(parsed, needsToken: false);
            HealthResponse health = await AskAsync(service, cancellation);
            Print(Consoles.Of(parsed.InvocationConfiguration.Output), health);
            bool counts(DependencyResponse one) => one.Required || !parsed.GetValue(required);
            return health.Dependencies.Where(counts).All(d => d.Healthy) ? 0 : 1;
        });
        return command;
    }

    private static async Task<HealthResponse> AskAsync(ServiceClient service, CancellationToken cancellation)
    {
        (HttpStatusCode status, string body) = await service.GetAsync("/health/ready", cancellation);
        try
        {
            return JsonSerializer.Deserialize<HealthResponse>(body, WireJson.Options)!;
        }
        catch (JsonException fault)
        {
            throw new CommandException($"{service.Address} answered {(int)status}, nothing about its health.", fault);
        }
    }

    private static void Print(IAnsiConsole console, HealthResponse health)
    {
        Table table = new Table().AddColumns("What", "State", "Detail");
        foreach (DependencyResponse one in health.Dependencies)
            table.AddRow(Markup.Escape(one.Name), one.Healthy ? "ok" : "FAILED", Markup.Escape(one.Detail));
        console.Write(table);
    }
}
