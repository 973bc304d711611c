using Risk.Api.Security;

namespace Risk.Api.Hosting;

/// <summary>What a started service says to whoever started it.</summary>
internal static class Greeting
{
    private static readonly TimeSpan SignInLife = TimeSpan.FromHours(12);

    /// <param name="tokens">Null when tokens are issued elsewhere: then there is no link.</param>
    public static void Print(WebApplication app, TokenSettings? tokens, string manner)
    {
        string address = $"http://localhost:{new Uri(app.Urls.First()).Port}";
        Console.WriteLine($"Orleans.Risk serves {address}{manner}");
        if (tokens is null)
            return;
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Caller caller = new(Environment.UserName, Role.Admin, PortfolioScope.All, now + SignInLife);
        Console.WriteLine($"Sign in: {address}/signin?token={TokenMint.Make(tokens, caller, now)}");
    }
}
