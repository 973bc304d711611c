using Risk.Contracts;

namespace Risk.Grains.Portfolios;

/// <summary>What was decided and stored, and is still to be done elsewhere. Doing it twice does no harm.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.owed")]
public sealed record OwedWork
{
    public static readonly OwedWork None = new();

    /// <summary>In this order.</summary>
    [Id(0)] public ImmutableArray<OwedCall> Calls { get; init; } = [];

    /// <summary>The portfolio's own row.</summary>
    [Id(1)] public bool PortfolioRow { get; init; }

    /// <summary>Limits whose rows changed; one that is gone is to be removed there.</summary>
    [Id(2)] public ImmutableArray<string> LimitRows { get; init; } = [];

    [Id(3)] public ImmutableArray<Execution> TradeRows { get; init; } = [];

    /// <summary>The portfolio is deleted: when all else is done, its row and this state go.</summary>
    [Id(4)] public bool Removal { get; init; }

    // Internal, so that it is not stored.
    internal bool IsNothing =>
        Calls.IsEmpty && LimitRows.IsEmpty && TradeRows.IsEmpty && !PortfolioRow && !Removal;

    public OwedWork With(OwedCall call) => this with { Calls = Calls.Add(call) };

    public OwedWork WithLimitRow(string id) =>
        LimitRows.Contains(id) ? this : this with { LimitRows = LimitRows.Add(id) };
}

/// <summary>An alert that is to be opened, resolved or given another severity.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.owed-call")]
public sealed record OwedCall
{
    [Id(0)] public required string AlertId { get; init; }

    /// <summary>To open it.</summary>
    [Id(1)] public AlertOpening? Opening { get; init; }

    /// <summary>To resolve it.</summary>
    [Id(2)] public AlertResolution? Resolution { get; init; }

    /// <summary>To give it another severity.</summary>
    [Id(3)] public AlertReclassification? Reclassification { get; init; }
}
