using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Grains.Records;

namespace Risk.Grains.Escalations;

/// <summary>All policies in one state: few, and read whenever an alert opens.</summary>
[GrainType("risk.policies")]
public sealed class PoliciesGrain(
    [PersistentState("policies")] IPersistentState<PoliciesState> store,
    IRecords records,
    CircumstanceReader circumstances,
    TimeProvider clock,
    ILogger<PoliciesGrain> log) : Grain, IPoliciesGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) => RecordAsync();

    public async Task<Outcome<SavedPolicy>> Put(EscalationPolicy policy)
    {
        Policy domain = policy.ToDomain();
        if (PolicyValidation.Validate(domain) is { IsEmpty: false } errors)
            return errors.ToInvalid<SavedPolicy>();
        if (!store.State.ById.ContainsKey(policy.Id) && Ids.IsReserved(policy.Id))
            return ReservedId.Refused<SavedPolicy>(policy.Id);
        store.State.ById = PolicyBook.With(store.State.ById, policy);
        await KeepAsync(store.State.ById.Keys);
        Circumstances around = await circumstances.ReadAsync(policy);
        return Outcomes.Done(new SavedPolicy(
            store.State.ById[policy.Id], PolicyValidation.Warnings(domain, around.People, clock.GetUtcNow())));
    }

    public Task<EscalationPolicy?> Get(string policyId) =>
        Task.FromResult(store.State.ById.GetValueOrDefault(policyId));

    public Task<ImmutableArray<EscalationPolicy>> List() => Task.FromResult<ImmutableArray<EscalationPolicy>>(
        [.. store.State.ById.Values.OrderBy(p => p.Id, StringComparer.Ordinal)]);

    public async Task<Outcome<EscalationPolicy>> Delete(string policyId)
    {
        if (!store.State.ById.TryGetValue(policyId, out EscalationPolicy? policy))
            return Outcomes.NotFound<EscalationPolicy>($"There is no escalation policy '{policyId}'.");
        store.State.ById.Remove(policyId);
        await KeepAsync([policyId]);
        return Outcomes.Done(policy);
    }

    public async Task<Outcome<PolicyDryRun>> DryRun(string policyId, DateTimeOffset at) =>
        store.State.ById.TryGetValue(policyId, out EscalationPolicy? policy)
            ? Outcomes.Done(policy.ToDryRun(at, await circumstances.ReadAsync(policy)))
            : Outcomes.NotFound<PolicyDryRun>($"There is no escalation policy '{policyId}'.");

    public Task<EscalationPolicy?> Choose(Severity severity, string? policyId) =>
        Task.FromResult(PolicyBook.Choose(store.State.ById, severity, policyId));

    private async Task KeepAsync(IEnumerable<string> changed)
    {
        store.State.Owed.UnionWith(changed);
        await store.SaveAsync(this);
        await RecordAsync();
    }

    /// <summary>The state is the truth; rows not written now follow at the next change or start.</summary>
    private async Task RecordAsync()
    {
        Record[] rows = [.. store.State.Owed.Select(ToRecord)];
        if (rows.Length == 0 || !await records.TrySaveAsync(rows, failure => PolicyLog.RecordsOwed(log, failure)))
            return;
        store.State.Owed = [];
        await store.SaveAsync(this);
    }

    private Record ToRecord(string id) => store.State.ById.TryGetValue(id, out EscalationPolicy? policy)
        ? new Record.Policy(policy, clock.GetUtcNow())
        : new Record.PolicyRemoved(id);
}
