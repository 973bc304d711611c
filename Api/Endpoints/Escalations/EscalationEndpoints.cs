using Risk.Api.Endpoints.Alerts;
using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Escalations;

internal static class EscalationEndpoints
{
    public static void MapEscalations(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder policies = api.MapGroup("/risk/escalation-policies").WithTags("Escalations");
        policies.MapGet("", ListPoliciesAsync).Needs(Role.Viewer)
            .Answers<ListResponse<PolicyResponse>>("All policies.");
        policies.MapGet("/{id}", GetPolicyAsync).Needs(Role.Viewer).Answers<PolicyResponse>("One policy.", 404);
        policies.MapPut("/{id}", PutPolicyAsync).NeedsForAll(Role.Admin)
            .Answers<PolicyResponse>("Creates or replaces the policy; running escalations keep theirs.", 409);
        policies.MapDelete("/{id}", DeletePolicyAsync).NeedsForAll(Role.Admin)
            .AnswersNothing("Removes the policy; running escalations keep theirs.", 404, 409);
        policies.MapPost("/{id}/dry-run", DryRunAsync).Needs(Role.Viewer).WithMetadata(new Idempotent())
            .Answers<DryRunResponse>("Who would be told when, by what, and who not and why.", 404);
        api.MapPost("/risk/escalations/{id}/switch", SwitchAsync).Needs(Role.RiskManager).WithTags("Escalations")
            .Answers<EscalationFields>(
                "The alert's escalation goes on by the newest version of its policy, or by another.", 404, 409);
        api.MapGet("/risk/escalations", ListAsync).Needs(Role.Viewer).WithTags("Escalations")
            .Takes<EscalationStatusName>("status", "In this state only.").TakesPage()
            .Answers<ListResponse<EscalationResponse>>("Escalations, newest first.");
    }

    private static async Task<IResult> ListPoliciesAsync(HttpContext http, IClusterClient cluster) =>
        new Page<EscalationPolicy>(await cluster.Policies().List(), null)
            .ToResult(policy => PolicyResponse.From(policy).SeenBy(http.User.Caller()));

    private static async Task<IResult> GetPolicyAsync(string id, HttpContext http, IClusterClient cluster) =>
        await cluster.Policies().Get(id) is { } policy
            ? Endpoints.Answers.Ok(PolicyResponse.From(policy).SeenBy(http.User.Caller()))
            : ProblemResult.NotFound("escalation policy", id);

    private static async Task<IResult> PutPolicyAsync(string id, Body<PolicyRequest> body, IClusterClient cluster)
    {
        ImmutableArray<FieldError> faults = PolicyRules.Faults(body.Value);
        if (!faults.IsEmpty)
            throw RequestException.Invalid(faults);
        return (await cluster.Policies().Put(body.Value.ToContract(id))).ToResult(PolicyResponse.From);
    }

    private static async Task<IResult> DeletePolicyAsync(string id, IClusterClient cluster) =>
        (await cluster.Policies().Delete(id)).ToDeleted();

    private static async Task<IResult> DryRunAsync(
        string id, Body<DryRunRequest> body, IClusterClient cluster, TimeProvider clock) =>
        (await cluster.Policies().DryRun(id, body.Value.At ?? clock.GetUtcNow())).ToResult(DryRunResponse.From);

    private static async Task<IResult> SwitchAsync(
        string id, Body<SwitchRequest> body, HttpContext http, IClusterClient cluster) =>
        await AlertEndpoints.FindAsync(id, http, cluster) is null
            ? ProblemResult.NotFound("alert", id)
            : (await cluster.GetGrain<IEscalationGrain>(id)
                .Switch(body.Value.PolicyId, http.User.Caller().Action(null))).ToResult(EscalationFields.Of);

    private static async Task<IResult> ListAsync(QueryFields query, HttpContext http, IClusterClient cluster)
    {
        EscalationStatus? status = query.Choice<EscalationStatusName>("status") switch
        {
            EscalationStatusName.Running => EscalationStatus.Running,
            EscalationStatusName.Cancelled => EscalationStatus.Cancelled,
            EscalationStatusName.Completed => EscalationStatus.Completed,
            _ => null,
        };
        PageRequest page = query.Page();
        query.Check();
        return (await cluster.Records().Escalations(http.User.Caller().Scope, status, page))
            .ToResult(EscalationResponse.From);
    }
}
