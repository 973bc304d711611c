namespace Risk.Api.Endpoints.Thresholds;

/// <summary>What about a limit does not do what it says, as things stand.</summary>
internal static class ThresholdWarnings
{
    /// <summary>A policy may come after the limit that names it, or go before it: no reason to refuse.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(ThresholdDefinition limit, IClusterClient cluster) =>
        limit.EscalationPolicyId is { } policy && await cluster.Policies().Get(policy) is null
            ?
            [
                $"There is no escalation policy '{policy}': the default of severity "
                + $"{Json.WireJson.Name(limit.Severity.ToString())} is used.",
            ]
            : [];
}
