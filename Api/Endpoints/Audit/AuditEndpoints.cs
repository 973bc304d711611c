using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Audit;

internal static class AuditEndpoints
{
    private const string NewestFirst = "desc";
    private static readonly ImmutableArray<string> Orders = ["asc", NewestFirst];

    public static void MapAudit(this IEndpointRouteBuilder api) =>
        api.MapGroup("/audit").WithTags("Audit").MapGet("", ListAsync).Needs(Role.RiskManager)
            .Takes<string>("entity", "Changes of this table only, e.g. risk_alerts.")
            .Takes<string>("entity_id", "Changes of this row only, e.g. the id of an alert.")
            .Takes<string>("actor", "Made by this user only; the service itself is called service.")
            .TakesOneOf("order", Orders, "asc (if not given): oldest first; desc: newest first.")
            .TakesPeriod().TakesPage()
            .Answers<AuditListResponse>("The audit log of the alert tables, with the verdict on its chain.", 403);

    private static async Task<IResult> ListAsync(QueryFields query, HttpContext http, IClusterClient cluster)
    {
        AuditQuery wanted = new(
            query.Text("entity"),
            query.Text("actor"),
            query.Time("from"),
            query.Time("to"),
            query.Text("entity_id") is { } row ? [row] : null,
            query.OneOf("order", Orders) == NewestFirst);
        PageRequest page = query.Page();
        query.Check();
        if (http.User.Caller().Scope.Ids is not null)
            return ProblemResult.Of(
                StatusCodes.Status403Forbidden, "The audit log is of all portfolios; the token is for some of them.");
        Page<AuditEntry> part = await cluster.Records().Audit(wanted, page);
        return Endpoints.Answers.Ok(new AuditListResponse(
            [.. part.Items.Select(AuditEntryResponse.From)],
            part.NextCursor,
            AuditChainResponse.From(await cluster.Records().AuditCheck())));
    }
}
