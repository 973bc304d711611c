namespace Risk.Contracts;

/// <summary>All escalation policies: few, and read at each opening. Key: <see cref="GrainKeys.Single"/>.</summary>
[Alias("risk.IPoliciesGrain")]
public interface IPoliciesGrain : IGrainWithStringKey
{
    /// <summary>Creates or replaces the policy of that id; its version is set here.</summary>
    [Alias("put")]
    Task<Outcome<SavedPolicy>> Put(EscalationPolicy policy);

    [Alias("get"), ReadOnly]
    Task<EscalationPolicy?> Get(string policyId);

    [Alias("list"), ReadOnly]
    Task<ImmutableArray<EscalationPolicy>> List();

    /// <summary>Running escalations keep their copy.</summary>
    [Alias("delete")]
    Task<Outcome<EscalationPolicy>> Delete(string policyId);

    /// <summary>What the policy would do for an alert that opens at an instant and that nobody takes on.</summary>
    [Alias("dry-run"), ReadOnly]
    Task<Outcome<PolicyDryRun>> DryRun(string policyId, DateTimeOffset at);

    /// <summary>The named policy, else the default of the severity, else null.</summary>
    [Alias("choose"), ReadOnly]
    Task<EscalationPolicy?> Choose(Severity severity, string? policyId);
}
