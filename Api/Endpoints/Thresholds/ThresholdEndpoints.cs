using Risk.Api.Caching;
using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Thresholds;

internal static class ThresholdEndpoints
{
    public static void MapThresholds(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/risk/thresholds").WithTags("Limits");
        all.MapGet("", ListAsync).Needs(Role.Viewer)
            .Takes<string>("portfolio_id", "Of this portfolio only.").TakesPage()
            .Answers<ListResponse<ThresholdResponse>>("The limits of the portfolios that the caller may see, by id.");
        all.MapPost("", CreateAsync).Needs(Role.RiskManager)
            .Answers<ThresholdResponse>(StatusCodes.Status201Created, "Sets a limit; it is judged at once.", 404);
        all.MapTransfer();
        all.MapPreview();
        all.MapGet("/{id}", GetAsync).Needs(Role.Viewer).Answers<ThresholdResponse>("One limit.", 404);
        all.MapPut("/{id}", UpdateAsync).Needs(Role.RiskManager)
            .Answers<ThresholdResponse>("Changes a limit; it is judged again at once.", 404);
        all.MapDelete("/{id}", DeleteAsync).Needs(Role.RiskManager)
            .AnswersNothing("Removes a limit; its open alert resolves.", 404);
    }

    private static async Task<IResult> ListAsync(QueryFields query, HttpContext http, IClusterClient cluster)
    {
        string? portfolio = query.Id("portfolio_id");
        PageRequest page = query.Page();
        query.Check();
        return (await cluster.Records().Thresholds(http.User.Caller().Scope, portfolio, page))
            .ToResult(ThresholdResponse.From);
    }

    private static async Task<IResult> CreateAsync(
        Body<ThresholdRequest> body, HttpContext http, IClusterClient cluster, SnapshotUpdates snapshots)
    {
        ThresholdRequest limit = body.Value;
        string id = limit.IdOrNew;
        if (!ResourceId.IsValid(id))
            throw RequestException.Invalid(ResourceId.Fault("id", id));
        if (!http.MaySee(limit.PortfolioId, "portfolio", limit.PortfolioId))
            return ProblemResult.NotFound("portfolio", limit.PortfolioId);
        Outcome<ThresholdView> outcome = await cluster.Threshold(id).Create(limit.ToContract(id));
        await snapshots.ChangedAsync(limit.PortfolioId);
        return outcome.ToResult(await ShowAsync(outcome.Value, cluster), StatusCodes.Status201Created);
    }

    private static async Task<IResult> GetAsync(string id, HttpContext http, IClusterClient cluster) =>
        await FindAsync(id, http, cluster) is { } view
            ? Endpoints.Answers.Ok((await ShowAsync(view, cluster))(view))
            : ProblemResult.NotFound("threshold", id);

    private static async Task<IResult> UpdateAsync(
        string id, Body<ThresholdRequest> body, HttpContext http, IClusterClient cluster, SnapshotUpdates snapshots)
    {
        if (body.Value.Id is { } given && given != id)
            throw RequestException.Invalid(
                new FieldError("id", $"id is {Shown.Quoted(given)}; allowed is the path's, {id}."));
        if (await FindAsync(id, http, cluster) is null)
            return ProblemResult.NotFound("threshold", id);
        Outcome<ThresholdView> outcome = await cluster.Threshold(id).Update(body.Value.ToContract(id));
        await snapshots.ChangedAsync(body.Value.PortfolioId);
        return outcome.ToResult(await ShowAsync(outcome.Value, cluster));
    }

    private static async Task<IResult> DeleteAsync(
        string id, HttpContext http, IClusterClient cluster, SnapshotUpdates snapshots)
    {
        if (await FindAsync(id, http, cluster) is not { } view)
            return ProblemResult.NotFound("threshold", id);
        Outcome<ThresholdView> outcome = await cluster.Threshold(id).Delete();
        await snapshots.ChangedAsync(view.Definition.PortfolioId);
        return outcome.ToDeleted();
    }

    /// <summary>How to show it, with warnings; a list goes without.</summary>
    private static async Task<Func<ThresholdView, ThresholdResponse>> ShowAsync(
        ThresholdView? view, IClusterClient cluster)
    {
        IReadOnlyList<string> warnings = view is null ? [] : await ThresholdWarnings.OfAsync(view.Definition, cluster);
        return shown => ThresholdResponse.From(shown, warnings);
    }

    private static async Task<ThresholdView?> FindAsync(string id, HttpContext http, IClusterClient cluster) =>
        await cluster.Threshold(id).Get() is { } view && http.MaySee(view.Definition.PortfolioId, "threshold", id)
            ? view
            : null;
}
