namespace Risk.Contracts;

/// <summary>
/// The rules by which one open alert holds back others, e.g. a desk's those of its books, and which such alerts are
/// open. Key: <see cref="GrainKeys.Single"/>.
/// </summary>
[Alias("risk.IInhibitionsGrain")]
public interface IInhibitionsGrain : IGrainWithStringKey
{
    /// <summary>Creates or replaces it, for alerts that open from now on.</summary>
    [Alias("put")]
    Task<Outcome<InhibitionRule>> Put(InhibitionRule rule);

    [Alias("delete")]
    Task<Outcome<InhibitionRule>> Delete(string ruleId);

    /// <summary>By id.</summary>
    [Alias("list"), ReadOnly]
    Task<ImmutableArray<InhibitionRule>> List();

    /// <summary>The alert is open: if a rule says so, it holds back others.</summary>
    [Alias("opened")]
    Task Opened(AlertSubject alert);

    /// <summary>It is over: what it held back is told within a minute, mostly at once.</summary>
    [Alias("closed")]
    Task Closed(string alertId);

    /// <summary>Why the alert may not be told of now; empty when it may.</summary>
    [Alias("holds")]
    Task<ImmutableArray<AlertHold>> Holds(AlertSubject alert);
}
