using Risk.Api.Json;
using Risk.Api.Problems;
using Risk.Api.Requests;

namespace Risk.Api.Endpoints.Thresholds;

/// <summary>One import: reads each row, puts what is good portfolio by portfolio, notes what is not.</summary>
internal sealed class ThresholdImport(
    HttpContext http, IClusterClient cluster, ApiSettings settings, bool isDryRun)
{
    public const int MostRows = 10_000;
    private const int LimitsAtOnce = 250;
    private const int PortfoliosAtOnce = 16;

    private readonly List<RejectedThreshold> rejected = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<LimitChange, int> counts = [];

    /// <summary>Those that limits were put on.</summary>
    public IReadOnlyCollection<string> Portfolios { get; private set; } = [];

    public async Task<ThresholdImportResponse> RunAsync(IReadOnlyList<ImportRow> rows)
    {
        if (rows.Count > MostRows)
            throw RequestException.Invalid(new FieldError(
                "thresholds", $"There are {rows.Count} thresholds; allowed are up to {MostRows} at a time."));
        ThresholdDefinition[] limits = [.. rows.Select(Read).OfType<ThresholdDefinition>()];
        Portfolios = [.. limits.Select(limit => limit.PortfolioId).Distinct()];
        foreach (var some in limits.GroupBy(limit => limit.PortfolioId).Chunk(PortfoliosAtOnce))
            Note((await Task.WhenAll(some.Select(group => PutAsync(group.Key, [.. group])))).SelectMany(all => all));
        return new(
            isDryRun, Count(LimitChange.Created), Count(LimitChange.Updated), Count(LimitChange.Unchanged),
            [.. rejected.OrderBy(one => one.Line)]);
    }

    private int Count(LimitChange change) => counts.GetValueOrDefault(change);

    private ThresholdDefinition? Read(ImportRow row)
    {
        if (row.Json is null)
            return Reject(row.Line, null, new FieldError("row", row.Fault!));
        ThresholdRequest limit;
        try
        {
            limit = BodyReader.Read<ThresholdRequest>(row.Json);
        }
        catch (RequestException fault)
        {
            return Reject(row.Line, null, fault.Errors is [] ? [new("row", fault.Message)] : fault.Errors);
        }
        if (limit.Id is not { } id)
            return Reject(row.Line, null, new FieldError("id", $"id is missing; allowed are {ResourceId.Allowed}."));
        if (!ResourceId.IsValid(id))
            return Reject(row.Line, null, ResourceId.Fault("id", id));
        if (!lines.TryAdd(id, row.Line))
            return Reject(row.Line, id, new FieldError("id", $"id is '{id}', which line {lines[id]} has."));
        return ResourceId.IsValid(limit.PortfolioId) && http.MaySee(limit.PortfolioId, "portfolio", limit.PortfolioId)
            ? limit.ToContract(id)
            : Reject(row.Line, id, NoPortfolio(limit.PortfolioId));
    }

    // Several run at the same time: what they find is noted when they are done.
    private async Task<IReadOnlyList<LimitResult>> PutAsync(string portfolioId, ThresholdDefinition[] limits)
    {
        List<LimitResult> all = [];
        foreach (ThresholdDefinition[] some in limits.Chunk(LimitsAtOnce))
        {
            LimitBatch batch = new([.. some], IsDryRun: isDryRun);
            Outcome<LimitResults> outcome = await Retries.RunAsync(
                () => new ValueTask<Outcome<LimitResults>>(cluster.Portfolio(portfolioId).PutThresholds(batch)),
                settings.Repeats with { Silence = null });
            all.AddRange(outcome.Value?.Limits ?? [.. some.Select(limit =>
                new LimitResult(limit.Id, LimitChange.Rejected, [NoPortfolio(portfolioId)]))]);
        }
        return all;
    }

    private void Note(IEnumerable<LimitResult> results)
    {
        foreach (LimitResult one in results)
        {
            counts[one.Change] = Count(one.Change) + 1;
            Reject(lines[one.ThresholdId], one.ThresholdId, one.Errors);
        }
    }

    private ThresholdDefinition? Reject(int line, string? id, params ImmutableArray<FieldError> errors)
    {
        rejected.AddRange(errors.Select(error => new RejectedThreshold(line, id, error.Field, error.Message)));
        return null;
    }

    private static FieldError NoPortfolio(string id) =>
        new("portfolio_id", $"There is no portfolio {Shown.Quoted(id)}.");
}
