using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Questions about one portfolio at the newest prices; they change nothing.</summary>
internal static class AnalysisEndpoints
{
    private const int Missing = StatusCodes.Status404NotFound;
    private static readonly ImmutableArray<string> Windows = [.. BacktestQuery.Windows.Select(days => $"{days}")];

    public static void MapAnalysis(this RouteGroupBuilder one)
    {
        one.MapGet("/components", ComponentsAsync).Needs(Role.Viewer).TakesConfidence("all three").TakesMethod()
            .TakesOneOf("drill_down", ["true", "false"], "With what each position made on each day of a tail.")
            .Answers<ComponentsResponse>("Value at risk and expected shortfall by position; they add up.", Missing);
        one.MapGet("/correlation", CorrelationAsync).Needs(Role.Viewer)
            .Answers<CorrelationResponse>("Correlation of the daily returns of what is held.", Missing);
        one.MapGet("/backtest", BacktestAsync).Needs(Role.Viewer).TakesConfidence("99").TakesMethod()
            .TakesOneOf("days", Windows, "Days that each forecast goes by; 250 if not given.")
            .Takes<BacktestAgainst>("against", "What today's positions would have made, or recorded NAVs.")
            .TakesOneOf("daily", ["true", "false"], "With each of the newest days, 250 at most.")
            .Answers<BacktestResponse>("Forecasts of value at risk against what the days brought.", Missing);
        one.MapGet("/pnl", ProfitAsync).Needs(Role.Viewer)
            .Answers<ProfitResponse>("Profit of the market day by position; the parts add up to daily_pnl.", Missing);
        one.MapPost("/stress", StressAsync).Needs(Role.Viewer).WithMetadata(new Idempotent())
            .Answers<StressResponse>("Profit in scenarios; in the usual ones without a body. Stores nothing.", Missing);
    }

    private static RouteHandlerBuilder TakesConfidence(this RouteHandlerBuilder endpoint, string absent) =>
        endpoint.TakesOneOf("confidence", Confidences.Texts, $"In percent; {absent} if not given.");

    private static RouteHandlerBuilder TakesMethod(this RouteHandlerBuilder endpoint) =>
        endpoint.Takes<VarMethod>("var_method", "The portfolio's own if not given.");

    private static async Task<IResult> ComponentsAsync(string id, QueryFields query, IClusterClient cluster)
    {
        string? confidence = query.OneOf("confidence", Confidences.Texts);
        ComponentsQuery wanted = new(
            query.Choice<VarMethod>("var_method"),
            confidence is null ? Confidences.All : [Confidences.Parse(confidence)],
            query.OneOf("drill_down", ["true", "false"]) is "true");
        query.Check();
        return (await cluster.Analysis(id).Components(wanted)).ToResult(ComponentsResponse.Of);
    }

    private static async Task<IResult> CorrelationAsync(string id, IClusterClient cluster) =>
        (await cluster.Analysis(id).Correlation()).ToResult(CorrelationResponse.Of);

    private static async Task<IResult> BacktestAsync(string id, QueryFields query, IClusterClient cluster)
    {
        string days = query.OneOf("days", Windows) ?? Windows[0];
        BacktestQuery wanted = new(
            int.Parse(days, System.Globalization.CultureInfo.InvariantCulture),
            Confidences.Parse(query.OneOf("confidence", Confidences.Texts) ?? "99"),
            query.Choice<BacktestAgainst>("against") ?? BacktestAgainst.Hypothetical,
            query.Choice<VarMethod>("var_method"),
            query.Flag("daily"));
        query.Check();
        return (await cluster.Analysis(id).Backtest(wanted)).ToResult(BacktestResponse.Of);
    }

    private static async Task<IResult> ProfitAsync(string id, IClusterClient cluster) =>
        (await cluster.Analysis(id).Profit()).ToResult(ProfitResponse.From);

    private static async Task<IResult> StressAsync(string id, Body<StressRequest> body, IClusterClient cluster) =>
        (await cluster.Analysis(id).Stress(body.Value.ToContract())).ToResult(StressResponse.From);
}
