namespace Risk.Contracts;

/// <summary>What goes along with a call without being an argument: keys of <see cref="RequestContext"/>.</summary>
public static class CallContext
{
    /// <summary>The caller's <c>sub</c>; the records name it as the one who made a change.</summary>
    public const string User = "risk.user";
}
