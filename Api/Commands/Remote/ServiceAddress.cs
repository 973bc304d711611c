using System.CommandLine;
using Risk.Api.Commands.Local;
using Risk.Api.Security;

namespace Risk.Api.Commands.Remote;

/// <summary>Which service a command talks to, and as whom.</summary>
internal sealed class ServiceAddress
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(24);

    private readonly Option<string?> url = new("--url") { Description = "Of the service; without: the local one" };
    private readonly Option<string?> token = new("--token")
    {
        Description = "A bearer token; without: one is made, for the service of this machine only",
    };

    private readonly Option<string?> data = LocalOptions.Data();

    public void AddTo(Command command)
    {
        command.Add(url);
        command.Add(token);
        command.Add(data);
    }

    /// <exception cref="CommandException">The address is none, or there is no token for it.</exception>
    public ServiceClient Connect(ParseResult parsed, bool needsToken = true)
    {
        LocalOptions options = new(Port: null, parsed.GetValue(data));
        string text = parsed.GetValue(url) ?? $"http://localhost:{Edition.Local(options, makeSecret: false).Port}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            throw new CommandException($"--url is '{text}'; allowed is an http or https address.");
        return new ServiceClient(address, needsToken ? parsed.GetValue(token) ?? Mint(address, options) : null);
    }

    private static string Mint(Uri address, LocalOptions options)
    {
        if (!address.IsLoopback)
            throw new CommandException($"--token is missing; {address.Host} is not this machine.");
        LocalService local = Edition.Local(options, makeSecret: false);
        if (local is { Tokens: null, Issuer: null })
            throw new CommandException("--token is missing, and there is no secret in the data folder to make one.");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Caller caller = new(Environment.UserName, Role.RiskManager, PortfolioScope.All, now + TokenLife);
        return local.Mint(caller, now);
    }
}
