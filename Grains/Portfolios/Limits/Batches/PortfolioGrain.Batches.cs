using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Portfolios;

namespace Risk.Grains.Portfolios;

/// <summary>This part: limits that come many at once, and their levels where those follow from history.</summary>
public sealed partial class PortfolioGrain
{
    private DateTimeOffset nextLevels;

    public async Task<Outcome<LimitResults>> PutThresholds(LimitBatch batch)
    {
        if (ledger.Live is not { } file)
            return Outcomes.NotFound<LimitResults>(NoPortfolio);
        LimitBatches work = await PutAsync(file, batch);
        if (!batch.IsDryRun && !ReferenceEquals(work.Next, file))
        {
            await ledger.CommitAsync(work.Next);
            await FollowUpAsync();
        }
        return Outcomes.Done(work.Results);
    }

    /// <summary>A portfolio that is being made, with the limits that new ones get.</summary>
    private async Task<PortfolioFile> NewAsync(Portfolio portfolio)
    {
        PortfolioFile file = new(portfolio, Now, Now);
        return services.Settings.DefaultLimits ? (await PutAsync(file, BuiltInLimits.For(id))).Next : file;
    }

    private async Task<LimitBatches> PutAsync(PortfolioFile file, LimitBatch batch)
    {
        ThresholdDefinition[] good = [.. batch.Limits.Where(limit => LimitBatches.Faults(file, limit).IsEmpty)];
        string[] made = [.. good.Select(limit => limit.Id).Where(limit => !file.Limits.ContainsKey(limit))];
        bool[] claimed = await Task.WhenAll(made.Select(limit => ClaimAsync(limit, !batch.IsDryRun)));
        HashSet<string> taken = [.. made.Where((_, i) => !claimed[i])];
        Dictionary<string, LevelInForce> found = new(StringComparer.Ordinal);
        foreach (ThresholdDefinition limit in good)
        {
            if (await levels.OfAsync(file, limit) is { } level)
                found[limit.Id] = level;
        }
        return LimitBatches.Apply(file, batch, taken, found, Now);
    }

    private Task<bool> ClaimAsync(string thresholdId, bool keep) =>
        Retry.OnRejection(() => GrainFactory.GetGrain<IThresholdGrain>(thresholdId).Claim(id, keep));

    /// <summary>After a close: the levels of limits whose level follows from history. False: none was due.</summary>
    private async Task<bool> RenewLevelsAsync()
    {
        if (ledger.Live is not { } file || Now < nextLevels || !LevelKeeper.IsDue(file))
            return false;
        try
        {
            file = await levels.RenewAsync(file);
        }
        catch (Exception failure)
        {
            PortfolioLog.LevelsFailed(services.Log, id, failure);
            nextLevels = Now + services.Settings.RefreshInterval;
            return false;
        }
        await ledger.CommitAsync(file);
        await ledger.SettleAsync();
        return true;
    }
}
