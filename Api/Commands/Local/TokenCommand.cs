using System.CommandLine;
using Risk.Api.Json;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Commands.Local;

internal static class TokenCommand
{
    private const int MaxDays = 3650;

    public static Command Create()
    {
        Option<string> role = new("--role") { Description = "viewer, risk_manager or admin", Required = true };
        role.AcceptOnlyFromAmong([.. Enum.GetNames<Role>().Select(WireJson.Name)]);
        Option<string> sub = new("--sub")
        {
            Description = "Who it is for, as the records will say",
            DefaultValueFactory = _ => Environment.UserName,
        };
        Option<string?> portfolios = new("--portfolios") { Description = "Ids, separated by commas; without: all" };
        Option<int> days = new("--days") { Description = "How long it is good for", DefaultValueFactory = _ => 30 };
        Option<string?> data = LocalOptions.Data();
        Command command = new("token", "Prints a token, signed with the secret of this machine's service.")
        {
            role, sub, portfolios, days, data,
        };
        command.SetAction(parsed =>
        {
            Caller caller = new(
                parsed.GetValue(sub)!,
                Enum.GetValues<Role>().First(r => WireJson.Name(r.ToString()) == parsed.GetValue(role)),
                Scope(parsed.GetValue(portfolios)),
                TimeProvider.System.GetUtcNow().AddDays(Days(parsed.GetValue(days))));
            LocalService local = Edition.Local(new(Port: null, parsed.GetValue(data)), makeSecret: true);
            parsed.InvocationConfiguration.Output.WriteLine(local.Mint(caller, TimeProvider.System.GetUtcNow()));
        });
        return command;
    }

    private static int Days(int days) =>
        days is >= 1 and <= MaxDays
            ? days
            : throw new CommandException($"--days is {days}; allowed is 1 to {MaxDays}.");

    private static PortfolioScope Scope(string? ids)
    {
        if (ids is null)
            return PortfolioScope.All;
        string[] all = ids.Split(',', StringSplitOptions.TrimEntries);
        return all.FirstOrDefault(id => !ResourceId.IsValid(id)) is { } wrong
            ? throw new CommandException(ResourceId.Fault("--portfolios", wrong).Message)
            : new PortfolioScope([.. all]);
    }
}
