using System.CommandLine;

namespace Risk.Api.Commands.Local;

internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Create()
    {
        Command command = new(Name, "Serves until SIGTERM or Ctrl-C. The default.");
        AddTo(command);
        return command;
    }

    public static void AddTo(Command command)
    {
        Option<int?> port = new("--port") { Description = "Port of all HTTP, instead of WEBSOCKET_PORT" };
        Option<string?> data = LocalOptions.Data();
        Option<string> host = new("--host")
        {
            Description = "Address to listen on: localhost, * for every one, or an IP address",
            DefaultValueFactory = _ => "localhost",
        };
        Option<bool> demo = new("--demo") { Description = "With portfolios, limits, a policy and a made-up market" };
        Option<bool> empty = new("--no-demo") { Description = "Without them, whatever else is said" };
        foreach (Option option in new Option[] { port, data, host, demo, empty })
            command.Add(option);
        command.SetAction((parsed, _) => Edition.ServeAsync(
            new(
                parsed.GetValue(port),
                parsed.GetValue(data),
                parsed.GetValue(empty) ? false : parsed.GetValue(demo) ? true : null),
            parsed.GetValue(host)!));
    }
}
