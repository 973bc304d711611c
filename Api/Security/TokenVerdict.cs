namespace Risk.Api.Security;

/// <summary>Whether a token is taken.</summary>
/// <param name="Caller">Null when it is refused.</param>
/// <param name="Reason">Why it is refused.</param>
public sealed record TokenVerdict(Caller? Caller, string? Reason)
{
    public static TokenVerdict Accepted(Caller caller) => new(caller, null);

    public static TokenVerdict Refused(string reason) => new(null, reason);
}
