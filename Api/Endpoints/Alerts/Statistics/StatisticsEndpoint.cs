using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Alerts;

internal static class StatisticsEndpoint
{
    private const int MaxDays = 92;
    private const int UsualDays = 30;

    public static void MapAlertStatistics(this RouteGroupBuilder all) =>
        all.MapGet("/statistics", GetAsync).Needs(Role.Viewer)
            .Takes<DateTimeOffset>("from", $"Opened at this instant or later; {UsualDays} days before to if not given.")
            .Takes<DateTimeOffset>("to", $"Opened before this instant; now if not given. At most {MaxDays} days later.")
            .Answers<AlertStatisticsResponse>(
                "The alerts that opened within a time: by metric, portfolio, severity and hour; the noisiest limits; "
                + "how fast they were taken on.");

    private static async Task<IResult> GetAsync(
        QueryFields query, HttpContext http, IClusterClient cluster, TimeProvider clock)
    {
        DateTimeOffset to = query.Time("to") ?? clock.GetUtcNow();
        DateTimeOffset from = query.Time("from") ?? to.AddDays(-UsualDays);
        query.Check();
        if (from >= to || to - from > TimeSpan.FromDays(MaxDays))
            throw RequestException.Invalid(new FieldError(
                "from", $"from is not before to, or more than {MaxDays} days before it."));
        AlertStatistics statistics = await cluster.Records().AlertStatistics(
            new(http.User.Caller().Scope, from, to));
        return Endpoints.Answers.Ok(AlertStatisticsResponse.Of(statistics, from, to));
    }
}
