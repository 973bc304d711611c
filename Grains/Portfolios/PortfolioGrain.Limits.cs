using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;
using Risk.Thresholds;
using ResolutionKind = Risk.Contracts.ResolutionKind;

namespace Risk.Grains.Portfolios;

/// <summary>This part: its limits.</summary>
public sealed partial class PortfolioGrain
{
    public Task<ThresholdView?> GetThreshold(string thresholdId) =>
        Task.FromResult(ledger.Live?.Limits.GetValueOrDefault(thresholdId)?.ToView());

    public async Task<Outcome<ThresholdView>> PutThreshold(ThresholdDefinition threshold)
    {
        if (ledger.Live is null)
            return Outcomes.NotFound<ThresholdView>(NoPortfolio);
        if (LimitValidation.Validate(threshold.ToLimit(), metric => MetricCatalog.Find(metric) is not null)
            is { IsEmpty: false } errors)
            return errors.ToInvalid<ThresholdView>();
        LimitEntry? before = ledger.Live.Limits.GetValueOrDefault(threshold.Id);
        if (before?.Definition == threshold)
            return Outcomes.Unchanged(before.ToView());
        LevelInForce? level = await levels.OfAsync(ledger.Live, threshold);
        await ledger.CommitAsync(before is null
            ? LimitEdits.Add(ledger.Live, threshold, level, Now)
            : LimitEdits.Change(ledger.Live, before, threshold, level, Now));
        await FollowUpAsync();
        return Outcomes.Done(ledger.Live.Limits[threshold.Id].ToView());
    }

    public async Task<Outcome<ThresholdView>> DeleteThreshold(string thresholdId)
    {
        if (ledger.Live?.Limits.GetValueOrDefault(thresholdId) is not { } entry)
            return Outcomes.NotFound<ThresholdView>($"There is no threshold '{thresholdId}'.");
        await ledger.CommitAsync(LimitEdits.Remove(ledger.Live, entry, ResolutionKind.ThresholdDeleted, Now));
        await FollowUpAsync();
        return Outcomes.Done(entry.ToView() with { OpenAlertId = null });
    }

    public async Task<Outcome<AlertView>> ResolveAlert(string alertId, UserAction action)
    {
        if (AlertValidation.Comment(action.Comment, required: false) is { IsEmpty: false } errors)
            return errors.ToInvalid<AlertView>();
        LimitEntry? entry = ledger.Live?.Limits.Values.FirstOrDefault(
            one => one.State.HasOpenAlert && one.AlertId(one.State.Number) == alertId);
        IAlertGrain alert = GrainFactory.GetGrain<IAlertGrain>(alertId);
        if (entry is null)
            return await alert.Resolve(new(ResolutionKind.Manual, null, Now, action));
        double? value = publisher.ValueOf(entry.Definition.MetricType);
        await ledger.CommitAsync(LimitEdits.ResolveByHand(ledger.Live!, entry, action, value, Now));
        await ledger.SettleAsync();
        return Outcomes.Done((await alert.Get())!);
    }
}
