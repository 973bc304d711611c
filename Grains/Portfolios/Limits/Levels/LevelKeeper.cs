using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Records;
using Risk.Prices;
using Risk.Thresholds;

namespace Risk.Grains.Portfolios;

/// <summary>Levels of the dynamic limits of one portfolio, as of a close.</summary>
internal sealed class LevelKeeper(string id, IRecordQueries queries, MarketDays days)
{
    private readonly DailyValues history = new(id, queries, days);

    /// <summary>Whether a limit's level is not yet that of the newest close.</summary>
    public static bool IsDue(PortfolioFile file) => file.Limits.Values.Any(entry =>
        entry.Definition.Dynamic is not null && (entry.Level is null || entry.Level.AsOf != CloseOf(file)));

    /// <summary>Null for a limit that is not dynamic.</summary>
    public async Task<LevelInForce?> OfAsync(PortfolioFile file, ThresholdDefinition definition)
    {
        if (definition.Dynamic is not { } dynamic)
            return null;
        DateOnly? close = CloseOf(file);
        IReadOnlyList<double> values = close is { } day
            ? await history.NewestAsync(definition.MetricType, day, dynamic.WindowDays)
            : [];
        DynamicLevelDecision decision = DynamicLevels.Decide(
            dynamic.ToRule(), definition.ComparisonType.To<Risk.Thresholds.Comparison>(),
            (double)definition.ThresholdValue, values);
        return new((decimal)decision.Level, decision.Observations, close, decision.Reason);
    }

    /// <summary>The file with the levels of its newest close.</summary>
    public async Task<PortfolioFile> RenewAsync(PortfolioFile file)
    {
        foreach (LimitEntry entry in file.Limits.Values.Where(entry => entry.Definition.Dynamic is not null))
            file = LimitEdits.Relevel(file, entry, await OfAsync(file, entry.Definition));
        return file;
    }

    private static DateOnly? CloseOf(PortfolioFile file) =>
        file.Portfolio.Navs.Points is [.., var newest] ? newest.Day : null;
}
