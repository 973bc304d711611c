using Risk.Api.Caching;
using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Requests;
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

    private static async Task<IResult> ImportAsync(
        HttpRequest request,
        IClusterClient cluster,
        ISnapshotCache cache,
        ApiSettings settings,
        TimeProvider clock)
    {
        byte[] body = await RequestBytes.ReadAsync(request);
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Rejections rejections = new();
        List<DailyClose> closes = IsCsv(request)
            ? new CloseCsv(today, rejections).Read(body)
            : CloseJson.Read(BodyReader.Read<ClosesRequest>(body), today, rejections);
        await StoreAsync(closes, cluster.Closes(), settings.Repeats with { Silence = null });
        await cache.ClearAsync();
        return Endpoints.Answers.Ok(rejections.ToResponse(closes.Count));
    }

    // The same closes once more are the same; a long import is never silent.
    private static async Task StoreAsync(List<DailyClose> closes, IClosesGrain grain, RepeatSettings twice)
    {
        foreach (DailyClose[] part in closes.Chunk(ClosesAtOnce))
        {
            ImmutableArray<DailyClose> rows = [.. part];
            await Retries.RunAsync(() => new ValueTask<int>(grain.Import(rows)), twice);
        }
        if (closes.Count > 0)
            await Retries.RunAsync(grain.Complete, twice);
    }

    private static async Task<IResult> PublishAsync(HttpRequest request, IClusterClient cluster, ApiSettings settings)
    {
        byte[] body = await RequestBytes.ReadAsync(request);
        Rejections rejections = new();
        bool csv = IsCsv(request);
        TickBatch batch = csv ? PriceCsv.Read(body, rejections) : PriceJson.Read(BodyReader.Read<PricesRequest>(body));
        int accepted = await batch.PublishAsync(cluster, settings.Repeats, (place, symbol, reason) =>
            rejections.Add(new(symbol, reason, Line: csv ? place : null, Index: csv ? null : place)));
        return TypedResults.Json(
            rejections.ToResponse(accepted), WireJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static bool IsCsv(HttpRequest request) =>
        request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true;
}
