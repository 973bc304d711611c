using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.MarketData;

internal static class MarketDataEndpoints
{
    // A part of an import: one write of the store.
    private const int ClosesAtOnce = 5000;

    public static void MapMarketData(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder market = api.MapGroup("/market-data").WithTags("Market data");
        market.MapPost("/closes", ImportAsync).NeedsForAll(Role.RiskManager)
            .Accepts<ClosesRequest>("application/json", "text/csv")
            .Answers<ImportResponse>("Imports closes; the portfolios that hold them are revalued when this answers.");
        market.MapPost("/prices", PublishAsync).NeedsForAll(Role.RiskManager)
            .Accepts<PricesRequest>("application/json", "text/csv")
            .Answers<ImportResponse>(StatusCodes.Status202Accepted, "Takes prices, each symbol's oldest first.");
    }

    private static async Task<IResult> ImportAsync(HttpRequest request, IClusterClient cluster)
    {
        byte[] body = await RequestBytes.ReadAsync(request);
        Rejections rejections = new();
        List<DailyClose> closes = IsCsv(request)
            ? CloseCsv.Read(body, rejections)
            : CloseJson.Read(BodyReader.Read<ClosesRequest>(body), rejections);
        IClosesGrain grain = cluster.Closes();
        foreach (DailyClose[] part in closes.Chunk(ClosesAtOnce))
            await grain.Import([.. part]);
        if (closes.Count > 0)
            await grain.Complete();
        return Endpoints.Answers.Ok(rejections.ToResponse(closes.Count));
    }

    private static async Task<IResult> PublishAsync(HttpRequest request, IClusterClient cluster)
    {
        byte[] body = await RequestBytes.ReadAsync(request);
        Rejections rejections = new();
        bool csv = IsCsv(request);
        TickBatch batch = csv ? PriceCsv.Read(body, rejections) : PriceJson.Read(BodyReader.Read<PricesRequest>(body));
        int accepted = await batch.PublishAsync(cluster, (place, symbol, reason) =>
            rejections.Add(new(csv ? place : null, csv ? null : place, symbol, reason)));
        return TypedResults.Json(
            rejections.ToResponse(accepted), WireJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static bool IsCsv(HttpRequest request) =>
        request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true;
}
