using Risk.Metrics;

namespace Risk.Grains.Prices;

/// <summary>The silo's copy of all closes. Safe to use from many threads.</summary>
public interface ICloseHistory
{
    /// <summary>What is known now; another object after each change.</summary>
    CloseBook Current { get; }

    /// <summary>Reads what is missing up to the version; at once when nothing is.</summary>
    /// <param name="version">As <c>daily_closes</c> counts them.</param>
    Task<CloseBook> RefreshAsync(long version);

    /// <summary>Reads whatever was imported up to now, by any silo.</summary>
    Task<CloseBook> CatchUpAsync();
}

/// <summary>The closes by symbol, up to a version.</summary>
public sealed record CloseBook(long Version, IReadOnlyDictionary<string, CloseSeries> Series)
{
    /// <summary>Before anything was read.</summary>
    public static readonly CloseBook Unread = new(-1, ImmutableDictionary<string, CloseSeries>.Empty);
}
