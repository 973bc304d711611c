using Risk.Contracts;

namespace Risk.Silo.Records;

/// <summary>Who makes the change that is being recorded.</summary>
internal static class Actor
{
    /// <summary>The caller of the request that is being served; <c>service</c> when nobody asked.</summary>
    public static string Current => RequestContext.Get(CallContext.User) as string ?? "service";
}
