using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.PreTrade;

internal static class PreTradeEndpoints
{
    /// <summary>It changes nothing, so whoever may see the portfolio may ask.</summary>
    public static void MapPreTrade(this IEndpointRouteBuilder api) =>
        api.MapPost("/risk/check-position", CheckAsync).Needs(Role.Viewer).WithTags("Limits")
            .WithMetadata(new Idempotent())
            .Answers<TradeCheckResponse>(
                "What a trade would do to the portfolio and its limits. Books nothing.",
                StatusCodes.Status404NotFound,
                StatusCodes.Status409Conflict);

    private static async Task<IResult> CheckAsync(
        Body<TradeCheckRequest> body, HttpContext http, IClusterClient cluster)
    {
        string portfolio = body.Value.PortfolioId;
        if (!ResourceId.IsValid(portfolio))
            throw RequestException.Invalid(ResourceId.Fault("portfolio_id", portfolio));
        if (!http.MaySee(portfolio, "portfolio", portfolio))
            return ProblemResult.NotFound("portfolio", portfolio);
        return (await cluster.Analysis(portfolio).Check(body.Value.ToContract())).ToResult(TradeCheckResponse.From);
    }
}
