using Risk.Api.Caching;
using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Portfolios;

internal static class PortfolioEndpoints
{
    private const int Missing = StatusCodes.Status404NotFound;
    private const int Conflict = StatusCodes.Status409Conflict;

    public static void MapPortfolios(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/portfolios").WithTags("Portfolios");
        all.MapGet("", ListAsync).Needs(Role.Viewer).TakesPage()
            .Answers<ListResponse<PortfolioResponse>>("The portfolios that the caller may see, by id.");

        RouteGroupBuilder one = all.MapGroup("/{id}");
        one.AddEndpointFilter<PortfolioScopeFilter>();
        one.AddEndpointFilter<SnapshotFilter>();
        one.MapPut("", PutAsync).Needs(Role.RiskManager)
            .Answers<PortfolioResponse>("Creates the portfolio or changes the fields that are given.", Missing);
        one.MapGet("", GetAsync).Needs(Role.Viewer).Answers<PortfolioResponse>("One portfolio.", Missing);
        one.MapDelete("", DeleteAsync).Needs(Role.RiskManager)
            .AnswersNothing("Removes the portfolio with its limits; its open alerts resolve.", Missing);
        one.MapBookings();
        one.MapMetrics();

        RouteGroupBuilder questions = all.MapGroup("/{id}");
        questions.AddEndpointFilter<PortfolioScopeFilter>();
        questions.MapAnalysis();
    }

    private static void MapBookings(this RouteGroupBuilder one)
    {
        one.MapPut("/positions", ReplaceAsync).Needs(Role.RiskManager)
            .Answers<PortfolioResponse>("Replaces all positions.", Missing);
        one.MapPost("/executions", ExecuteAsync).Needs(Role.RiskManager).WithMetadata(new Idempotent())
            .Answers<PortfolioResponse>("Books a trade, once for its execution_id.", Missing, Conflict);
        one.MapGet("/executions", ExecutionsAsync).Needs(Role.Viewer).TakesPeriod().TakesPage()
            .Answers<ListResponse<ExecutionResponse>>("Its trades, newest first.", Missing);
        one.MapPost("/cash-flows", AddFlowAsync).Needs(Role.RiskManager).WithMetadata(new Idempotent())
            .Answers<PortfolioResponse>("Books money from or to the owners.", Missing, Conflict);
        one.MapPost("/margin", SetMarginAsync).Needs(Role.RiskManager).WithMetadata(new Idempotent())
            .Answers<PortfolioResponse>("Changes the margin requirements.", Missing);
    }

    private static async Task<IResult> ListAsync(QueryFields query, HttpContext http, IClusterClient cluster)
    {
        PageRequest page = query.Page();
        query.Check();
        return (await cluster.Records().Portfolios(http.User.Caller().Scope, page)).ToResult(PortfolioResponse.From);
    }

    private static async Task<IResult> GetAsync(string id, IClusterClient cluster) =>
        await cluster.Portfolio(id).Get() is { } view
            ? Endpoints.Answers.Ok(PortfolioResponse.From(view))
            : ProblemResult.NotFound("portfolio", id);

    private static async Task<IResult> PutAsync(string id, Body<PortfolioRequest> body, IClusterClient cluster) =>
        (await cluster.Portfolio(id).Put(body.Value.ToContract())).ToResult(PortfolioResponse.From);

    private static async Task<IResult> DeleteAsync(string id, IClusterClient cluster) =>
        (await cluster.Portfolio(id).Delete()).ToDeleted();

    private static async Task<IResult> ReplaceAsync(string id, Body<PositionsRequest> body, IClusterClient cluster)
    {
        ImmutableArray<Position> positions = [.. body.Value.Positions.Select(p => p.ToContract())];
        return (await cluster.Portfolio(id).ReplacePositions(positions)).ToResult(PortfolioResponse.From);
    }

    private static async Task<IResult> ExecuteAsync(string id, Body<ExecutionRequest> body, IClusterClient cluster) =>
        (await cluster.Portfolio(id).Execute(body.Value.ToContract())).ToResult(PortfolioResponse.From);

    private static async Task<IResult> ExecutionsAsync(string id, QueryFields query, IClusterClient cluster)
    {
        ExecutionQuery wanted = new(id, query.Time("from"), query.Time("to"));
        PageRequest page = query.Page();
        query.Check();
        return await cluster.Portfolio(id).Get() is null
            ? ProblemResult.NotFound("portfolio", id)
            : (await cluster.Records().Executions(wanted, page)).ToResult(ExecutionResponse.From);
    }

    private static async Task<IResult> AddFlowAsync(string id, Body<CashFlowRequest> body, IClusterClient cluster) =>
        (await cluster.Portfolio(id).AddCashFlow(body.Value.ToContract())).ToResult(PortfolioResponse.From);

    private static async Task<IResult> SetMarginAsync(string id, Body<MarginFields> body, IClusterClient cluster) =>
        (await cluster.Portfolio(id).SetMargin(body.Value.ToContract())).ToResult(PortfolioResponse.From);
}
