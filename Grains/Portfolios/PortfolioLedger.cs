using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Failpoints;
using Risk.Grains.Records;
using Risk.Grains.Wakeups;

namespace Risk.Grains.Portfolios;

/// <summary>Keeps the file of one portfolio: stores it together with what it owes, and does what it owes.</summary>
/// <remarks>What was done is struck out in memory and, with the next write, in the store: twice does no harm.</remarks>
internal sealed class PortfolioLedger(
    Grain grain, IPersistentState<PortfolioState> store, PortfolioServices services, IGrainFactory grains)
{
    // Later than the work itself takes when nothing fails, so that the sweeper seldom comes in vain.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string id = grain.GetPrimaryKeyString();
    private readonly OpenAlerts openAlerts = new();

    /// <summary>As stored, or further only in what a crash may lose. Null when there is no such portfolio.</summary>
    public PortfolioFile? File
    {
        get;
        private set
        {
            field = value;
            openAlerts.Count(value);
        }
    }

    /// <summary>The file of a portfolio that is not being deleted.</summary>
    public PortfolioFile? Live => File is { Owed.Removal: false } ? File : null;

    public void Load() => File = store.State.ToFile();

    /// <summary>The grain leaves memory.</summary>
    public void Unload() => openAlerts.Count(null);

    /// <summary>Remembers what need not be stored.</summary>
    public void Keep(PortfolioFile next) => File = next;

    /// <summary>Stores it. On failure the activation goes, and the next one goes by what is stored.</summary>
    public async Task CommitAsync(PortfolioFile next)
    {
        if (!next.Owed.IsNothing)
            await services.Wakeups.SetAsync(WakeupKind.Portfolio, id, services.Clock.GetUtcNow() + Patience);
        store.State = next.ToState();
        await store.SaveAsync(grain);
        File = next;
    }

    /// <summary>Does what is owed. Alerts first: nothing may be told of a breach before its alert is open.</summary>
    /// <exception cref="Exception">An alert could not be called; all that is left stays owed.</exception>
    public async Task SettleAsync()
    {
        if (File is null or { Owed.IsNothing: true })
            return;
        foreach (OwedCall call in File.Owed.Calls)
        {
            await CallAsync(call);
            File = File with { Owed = File.Owed with { Calls = File.Owed.Calls.Remove(call) } };
        }
        if (await WriteRowsAsync(File))
            await FinishAsync(File);
    }

    private async Task CallAsync(OwedCall call)
    {
        IAlertGrain alert = grains.GetGrain<IAlertGrain>(call.AlertId);
        if (call.Opening is { } opening)
        {
            await services.Failpoints.HitAsync(FailpointNames.BreachStored);
            await Retry.OnRejection(() => alert.Open(opening));
        }
        if (call.Reclassification is { } change)
            await Retry.OnRejection(() => alert.Reclassify(change));
        if (call.Resolution is { } resolution)
            await Retry.OnRejection(() => alert.Resolve(resolution));
    }

    private Task<bool> WriteRowsAsync(PortfolioFile file) => services.Records.TrySaveAsync(
        Rows(file), failure => PortfolioLog.RecordsOwed(services.Log, id, failure));

    private async Task FinishAsync(PortfolioFile file)
    {
        if (file.Owed.Removal)
        {
            await store.RemoveAsync(grain);
            File = null;
        }
        else
            File = file with { Owed = OwedWork.None };
        await services.Wakeups.ClearAsync(WakeupKind.Portfolio, id);
    }

    private List<Record> Rows(PortfolioFile file)
    {
        List<Record> rows = [];
        if (file.Owed.PortfolioRow && !file.Owed.Removal)
            rows.Add(new Record.Portfolio(file.ToView(id)));
        rows.AddRange(file.Owed.TradeRows.Select(trade => new Record.Trade(id, trade)));
        rows.AddRange(file.Owed.LimitRows.Select(limit => file.Limits.TryGetValue(limit, out LimitEntry? entry)
            ? new Record.Threshold(entry.ToView())
            : (Record)new Record.ThresholdRemoved(limit)));
        if (file.Owed.Removal)
            rows.Add(new Record.PortfolioRemoved(id));
        return rows;
    }
}
