using Risk.Metrics;

namespace Risk.Portfolios;

/// <summary>One portfolio: what it is, what it holds and what was done to it lately.</summary>
public sealed record Portfolio
{
    public required Terms Terms { get; init; }

    /// <summary>Base currency; negative when borrowed.</summary>
    public decimal Cash { get; init; }

    /// <summary>Open positions by symbol; none is zero.</summary>
    public ImmutableSortedDictionary<string, OpenPosition> Positions { get; init; } = NoPositions;

    /// <summary>Trades and flows of the latest market days, oldest first.</summary>
    public ImmutableArray<DayActivity> Activity { get; init; } = [];

    /// <summary>NAVs recorded at closes.</summary>
    public NavHistory Navs { get; init; } = NavHistory.Empty;

    /// <summary>Executions and flows that are booked, so that none is booked twice.</summary>
    public BookedIds Booked { get; init; } = BookedIds.None;

    public static readonly ImmutableSortedDictionary<string, OpenPosition> NoPositions =
        ImmutableSortedDictionary.Create<string, OpenPosition>(StringComparer.Ordinal);

    /// <summary>What the calculation needs of it.</summary>
    public Book ToBook() => new(
        [.. Positions.Select(one => new Holding(one.Key, (double)one.Value.Quantity))],
        (double)Cash)
    {
        Maintenance = new((double)Terms.Margin.MaintenanceLong, (double)Terms.Margin.MaintenanceShort),
        Benchmark = Terms.Benchmark,
        RiskFreeAnnual = (double)Terms.RiskFreeAnnual,
        VarMethod = Terms.VarMethod,
        Activity = Activity,
    };
}

/// <summary>A position that is not zero.</summary>
/// <param name="Quantity">Units; negative when short.</param>
/// <param name="AveragePrice">Average cost of a unit in base currency; null when not known.</param>
public sealed record OpenPosition(decimal Quantity, decimal? AveragePrice);
