namespace Risk.Contracts;

/// <summary>One portfolio: its holdings, its limits, its risk. Key: the portfolio's id.</summary>
[Alias("risk.IPortfolioGrain")]
public interface IPortfolioGrain : IGrainWithStringKey
{
    /// <summary>Creates or changes it.</summary>
    [Alias("put")]
    Task<Outcome<PortfolioView>> Put(PortfolioDefinition definition);

    [Alias("get"), ReadOnly]
    Task<PortfolioView?> Get();

    /// <summary>Removes it with its limits; its open alerts resolve.</summary>
    [Alias("delete")]
    Task<Outcome<PortfolioView>> Delete();

    /// <summary>Replaces all positions. A quantity of zero removes the symbol; a symbol twice is refused.</summary>
    [Alias("positions")]
    Task<Outcome<PortfolioView>> ReplacePositions(ImmutableArray<Position> positions);

    /// <summary>Books a trade once, however often it is sent.</summary>
    [Alias("execute")]
    Task<Outcome<PortfolioView>> Execute(Execution execution);

    [Alias("cash-flow")]
    Task<Outcome<PortfolioView>> AddCashFlow(CashFlow flow);

    [Alias("margin")]
    Task<Outcome<PortfolioView>> SetMargin(MarginRates margin);

    /// <summary>The latest snapshot; null when there is no such portfolio.</summary>
    [Alias("snapshot"), ReadOnly]
    Task<PortfolioSnapshot?> Snapshot();

    /// <summary>Values the book with the silo's newest prices, judges the limits, tells the news.</summary>
    [Alias("revalue")]
    Task Revalue();

    /// <summary>As <see cref="Revalue"/>, after closes up to the version are known here.</summary>
    [Alias("closes")]
    Task OnCloses(long closesVersion);

    /// <summary>Creates the limit, or changes it when it exists.</summary>
    [Alias("put-threshold")]
    Task<Outcome<ThresholdView>> PutThreshold(ThresholdDefinition threshold);

    /// <summary>Puts many limits in one write; each is taken or rejected on its own.</summary>
    [Alias("put-thresholds")]
    Task<Outcome<LimitResults>> PutThresholds(LimitBatch batch);

    /// <remarks>Interleaves: a portfolio that is putting limits may have to know of another's. It only reads.</remarks>
    [Alias("get-threshold"), AlwaysInterleave, ReadOnly]
    Task<ThresholdView?> GetThreshold(string thresholdId);

    /// <summary>Removes the limit; its open alert resolves with that reason.</summary>
    [Alias("delete-threshold")]
    Task<Outcome<ThresholdView>> DeleteThreshold(string thresholdId);

    /// <summary>Resolves an open alert of one of its limits by hand. Here, as calls go downwards only.</summary>
    [Alias("resolve-alert")]
    Task<Outcome<AlertView>> ResolveAlert(string alertId, UserAction action);

    /// <summary>Finishes what it owes. From the sweeper.</summary>
    [Alias("wake")]
    Task Wake();
}
