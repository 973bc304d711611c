using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;
using Risk.Thresholds;

namespace Risk.Grains.Portfolios;

/// <summary>Puts a batch of limits into a portfolio's file: each is taken or rejected on its own.</summary>
internal sealed class LimitBatches(
    PortfolioFile before,
    LimitBatch batch,
    IReadOnlySet<string> taken,
    IReadOnlyDictionary<string, LevelInForce> levels,
    DateTimeOffset now)
{
    private readonly PortfolioFile start = before;
    private readonly ImmutableArray<LimitResult>.Builder results = ImmutableArray.CreateBuilder<LimitResult>();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>As it is afterwards; the same object when nothing changed.</summary>
    public PortfolioFile Next { get; private set; } = before;

    /// <param name="taken">Ids that are other portfolios' limits.</param>
    /// <param name="levels">Of the limits that are dynamic, by id.</param>
    public static LimitBatches Apply(
        PortfolioFile file,
        LimitBatch batch,
        IReadOnlySet<string> taken,
        IReadOnlyDictionary<string, LevelInForce> levels,
        DateTimeOffset now)
    {
        LimitBatches work = new(file, batch, taken, levels, now);
        foreach (ThresholdDefinition limit in batch.Limits)
            work.Put(limit);
        if (batch.WholeOfTemplate is { } template)
            work.RemoveOthers(template);
        return work;
    }

    /// <summary>What is wrong with a limit of a batch for the portfolio, whatever others have.</summary>
    public static ImmutableArray<Contracts.FieldError> Faults(PortfolioFile file, ThresholdDefinition limit) =>
        Ids.IsReserved(limit.Id) && !file.Limits.ContainsKey(limit.Id)
            ? [new("id", $"id is '{limit.Id}'; allowed: {Ids.NewForm}.")]
            :
            [
                .. LimitValidation.Validate(limit.ToLimit(), metric => MetricCatalog.Find(metric) is not null)
                    .Select(fault => new Contracts.FieldError(fault.Field, fault.Message)),
            ];

    public LimitResults Results => new(results.ToImmutable());

    private void Put(ThresholdDefinition limit)
    {
        ImmutableArray<Contracts.FieldError> faults = Faults(limit);
        LimitEntry? entry = Next.Limits.GetValueOrDefault(limit.Id);
        LevelInForce? level = levels.GetValueOrDefault(limit.Id);
        if (!faults.IsEmpty)
            Add(limit.Id, LimitChange.Rejected, Next, faults);
        else if (entry is null)
            Add(limit.Id, LimitChange.Created, LimitEdits.Add(Next, limit, level, now));
        else if (batch.KeepsExisting || entry.Definition == limit)
            Add(limit.Id, LimitChange.Unchanged, Next);
        else
            Add(limit.Id, LimitChange.Updated, LimitEdits.Change(Next, entry, limit, level, now));
    }

    private void RemoveOthers(string template)
    {
        foreach (LimitEntry entry in start.Limits.Values.Where(entry =>
            entry.Definition.TemplateId == template && !seen.Contains(entry.Definition.Id)))
            Add(entry.Definition.Id, LimitChange.Removed,
                LimitEdits.Remove(Next, entry, Contracts.ResolutionKind.ThresholdDeleted, now));
    }

    private void Add(
        string id, LimitChange change, PortfolioFile next, ImmutableArray<Contracts.FieldError>? errors = null)
    {
        Next = next;
        results.Add(new(id, change, errors ?? []));
    }

    private ImmutableArray<Contracts.FieldError> Faults(ThresholdDefinition limit)
    {
        if (!seen.Add(limit.Id))
            return [new("id", $"id {limit.Id} is given twice.")];
        if (taken.Contains(limit.Id))
            return [new("id", $"id is '{limit.Id}'; allowed: one that no other portfolio's threshold has.")];
        return Faults(start, limit);
    }
}
