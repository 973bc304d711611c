using Risk.Api.Security;

namespace Risk.Api.Requests;

/// <summary>Whether the caller of a request may see what belongs to a portfolio.</summary>
internal static class Scopes
{
    /// <summary>What is outside the token's portfolios is noted, and looks like nothing to the caller.</summary>
    public static bool MaySee(this HttpContext http, string portfolioId, string kind, string id)
    {
        Caller caller = http.User.Caller();
        if (caller.Scope.Allows(portfolioId))
            return true;
        ILoggerFactory logs = http.RequestServices.GetRequiredService<ILoggerFactory>();
        ApiLog.OutOfScope(logs.CreateLogger(typeof(Scopes)), caller.Name, kind, id);
        return false;
    }
}
