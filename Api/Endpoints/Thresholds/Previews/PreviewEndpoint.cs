using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Thresholds;

/// <summary>What a limit would have done, before it is set.</summary>
internal static class PreviewEndpoint
{
    public static void MapPreview(this RouteGroupBuilder all) =>
        all.MapPost("/preview", PreviewAsync).Needs(Role.Viewer).WithMetadata(new Idempotent(), new Lengthy())
            .TakesPeriod()
            .Answers<PreviewResponse>(
                "Plays a limit that is not set over the recorded history, by the rules that run live.", 404);

    private static async Task<IResult> PreviewAsync(
        Body<ThresholdRequest> body, QueryFields query, HttpContext http, IClusterClient cluster)
    {
        ThresholdRequest limit = body.Value;
        DateTimeOffset? from = query.Time("from"), to = query.Time("to");
        query.Check();
        if (!ResourceId.IsValid(limit.PortfolioId))
            throw RequestException.Invalid(ResourceId.Fault("portfolio_id", limit.PortfolioId));
        if (!http.MaySee(limit.PortfolioId, "portfolio", limit.PortfolioId))
            return ProblemResult.NotFound("portfolio", limit.PortfolioId);
        ILimitPreviewGrain grain = cluster.GetGrain<ILimitPreviewGrain>(limit.PortfolioId);
        return (await grain.Preview(limit.ToContract(limit.IdOrNew), from, to)).ToResult(PreviewResponse.Of);
    }
}
