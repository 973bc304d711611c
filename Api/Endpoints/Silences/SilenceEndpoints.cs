using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Silences;

internal static class SilenceEndpoints
{
    public static void MapSilences(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/risk/silences").WithTags("Silences");
        all.MapGet("", ListAsync).Needs(Role.Viewer)
            .Takes<SilenceStatus>("status", "In this state only.")
            .Answers<ListResponse<SilenceResponse>>(
                "Silences and maintenance windows, newest first; those that ended are listed for a week.");
        all.MapPost("", CreateAsync).Needs(Role.RiskManager).Answers<SilenceResponse>(
            StatusCodes.Status201Created,
            "For some time nobody is told of some alerts, which open and are on record all the same. When it ends, " +
            "what is still broken is told once; that an alert is over is told to whoever was told of it.",
            409);
        all.MapDelete("/{id}", ExpireAsync).Needs(Role.RiskManager)
            .AnswersNothing("Ends the silence now; it stays on record.", 404);
    }

    private static async Task<IResult> ListAsync(QueryFields query, HttpContext http, IClusterClient cluster)
    {
        SilenceStatus? status = query.Choice<SilenceStatus>("status");
        query.Check();
        PortfolioScope scope = http.User.Caller().Scope;
        ImmutableArray<SilenceView> all = await cluster.Silences().List();
        return new Page<SilenceView>(
                [
                    .. all.Where(one => one.Status == (status ?? one.Status))
                        .Where(one => SilenceScope.MaySee(scope, one.Silence)),
                ],
                null)
            .ToResult(SilenceResponse.From);
    }

    private static async Task<IResult> CreateAsync(
        Body<SilenceRequest> body, HttpContext http, IClusterClient cluster, TimeProvider clock)
    {
        string id = body.Value.IdOrNew;
        if (!ResourceId.IsValid(id) || id.StartsWith('_'))
            throw RequestException.Invalid(ResourceId.Fault("id", id));
        Silence silence = body.Value.ToContract(id, http.User.Caller().Name, clock.GetUtcNow());
        return SilenceScope.Faults(http.User.Caller().Scope, silence) is { IsEmpty: false } faults
            ? throw RequestException.Invalid(faults)
            : (await cluster.Silences().Create(silence))
                .ToResult(SilenceResponse.From, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ExpireAsync(string id, HttpContext http, IClusterClient cluster)
    {
        Caller caller = http.User.Caller();
        return await cluster.Silences().Get(id) is { } view && SilenceScope.MayChange(caller.Scope, view.Silence)
            ? (await cluster.Silences().Expire(id, caller.Action(null))).ToDeleted()
            : ProblemResult.NotFound("silence", id);
    }
}
