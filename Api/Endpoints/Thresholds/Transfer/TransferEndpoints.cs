using System.Text;
using Risk.Api.Caching;
using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Thresholds;

/// <summary>All limits at once, out and in.</summary>
internal static class TransferEndpoints
{
    private static readonly ImmutableArray<string> Formats = ["json", "csv"];
    private static readonly ImmutableArray<string> YesOrNo = ["true", "false"];

    public static void MapTransfer(this RouteGroupBuilder all)
    {
        all.MapGet("/export", ExportAsync).Needs(Role.Viewer).WithMetadata(new Lengthy())
            .TakesOneOf("format", Formats, "json if not given.")
            .Takes<string>("portfolio_id", "Of this portfolio only.")
            .Answers<ThresholdSet>("The limits of the portfolios that the caller may see, as import takes them.");
        all.MapPost("/import", ImportAsync).Needs(Role.RiskManager)
            .TakesOneOf("dry_run", YesOrNo, "true: nothing is stored, the answer is what it would be.")
            .Accepts<ThresholdSet>("application/json", "text/csv")
            .Answers<ThresholdImportResponse>(
                "Makes or changes limits by their ids; none is removed. What is good is taken, the rest is named.");
    }

    private static async Task<IResult> ExportAsync(QueryFields query, HttpContext http, IClusterClient cluster)
    {
        string format = query.OneOf("format", Formats) ?? "json";
        string? portfolio = query.Id("portfolio_id");
        query.Check();
        List<ThresholdRequest> limits = [];
        string? cursor = null;
        do
        {
            Page<ThresholdView> page = await cluster.Records().Thresholds(
                http.User.Caller().Scope, portfolio, new(PageRequest.MaxLimit, cursor));
            limits.AddRange(page.Items.Select(view => ThresholdRequest.From(view.Definition)));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        if (format == "json")
            return Endpoints.Answers.Ok(new ThresholdSet(limits));
        http.Response.Headers.ContentDisposition = "attachment; filename=\"thresholds.csv\"";
        return TypedResults.Text(ThresholdCsv.Write(limits), "text/csv", Encoding.UTF8);
    }

    private static async Task<IResult> ImportAsync(
        QueryFields query, HttpContext http, IClusterClient cluster, ApiSettings settings, SnapshotUpdates snapshots)
    {
        bool isDryRun = query.OneOf("dry_run", YesOrNo) == "true";
        query.Check();
        byte[] body = await RequestBytes.ReadAsync(http.Request);
        bool isCsv = http.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true;
        IReadOnlyList<ImportRow> rows =
            isCsv ? ThresholdCsv.Read(Encoding.UTF8.GetString(body)) : ThresholdSetJson.Read(body);
        ThresholdImport import = new(http, cluster, settings, isDryRun);
        ThresholdImportResponse response = await import.RunAsync(rows);
        await snapshots.ChangedAsync(isDryRun ? [] : import.Portfolios);
        return Endpoints.Answers.Ok(response);
    }
}
