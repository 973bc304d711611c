using Risk.Api.Caching;
using Risk.Api.Json;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Templates;

/// <summary>Puts a template on portfolios, some at a time; one that fails holds up no other.</summary>
internal sealed class TemplateApplication(
    IClusterClient cluster, SnapshotReader portfolios, SnapshotUpdates snapshots, ApiSettings settings)
{
    private const int MostIds = 1000;
    private const int AtOnce = 16;

    /// <exception cref="RequestException">400.</exception>
    public static void Check(ApplyRequest request)
    {
        if (request.PortfolioIds.Ids is not { } ids)
            return;
        if (ids.Count is 0 or > MostIds)
            throw RequestException.Invalid(new FieldError(
                "portfolio_ids", $"portfolio_ids has {ids.Count}; allowed are 1 to {MostIds} ids, or \"all\"."));
        if (ids.FirstOrDefault(id => !ResourceId.IsValid(id)) is { } bad)
            throw RequestException.Invalid(ResourceId.Fault("portfolio_ids", bad));
    }

    /// <param name="isDryRun">Nothing is stored; the answer is what it would be.</param>
    public async Task<ApplyResponse> RunAsync(
        ThresholdTemplate template, ApplyRequest request, bool isDryRun, HttpContext http)
    {
        bool replaces = request.Mode == ApplyMode.Replace;
        LimitBatch batch = new([], !replaces, replaces ? template.Id : null, isDryRun);
        IEnumerable<string> ids = request.PortfolioIds.Ids ?? await portfolios.IdsAsync(http.User.Caller().Scope);
        List<AppliedTo> items = [];
        foreach (string[] some in ids.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            items.AddRange(await Task.WhenAll(some.Select(id =>
                ApplyAsync(id, batch with { Limits = template.For(id) }, http))));
        if (!isDryRun)
            await snapshots.ChangedAsync([.. items.Select(item => item.PortfolioId)]);
        return new(template.Id, template.Version, isDryRun, items);
    }

    private async Task<AppliedTo> ApplyAsync(string id, LimitBatch batch, HttpContext http)
    {
        string none = $"There is no portfolio {Shown.Quoted(id)}.";
        if (!http.MaySee(id, "portfolio", id))
            return AppliedTo.Nothing(id, none);
        try
        {
            Outcome<LimitResults> outcome = await Retries.RunAsync(
                () => new ValueTask<Outcome<LimitResults>>(cluster.Portfolio(id).PutThresholds(batch)),
                settings.Repeats with { Silence = null });
            return outcome.Value is { } results ? AppliedTo.Of(id, results) : AppliedTo.Nothing(id, none);
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException or StorageUnavailableException)
        {
            return AppliedTo.Nothing(id, "The portfolio did not answer: apply the template again.");
        }
    }
}
