using Risk.Metrics;

namespace Risk.Grains.Prices;

/// <summary>The newest prices of this silo, and which of its portfolios hold what. Thread-safe.</summary>
public interface IPriceBoard
{
    /// <summary>The newest tick by symbol.</summary>
    IReadOnlyDictionary<string, Quote> Ticks { get; }

    /// <summary>Takes a tick from someone's memory, if it is newer than what is known.</summary>
    void Recall(string symbol, double price, DateTimeOffset at, DateTimeOffset arrivedAt);

    /// <summary>From now on the portfolio is revalued when one of these symbols has a new price.</summary>
    void Watch(string portfolioId, IReadOnlyCollection<string> symbols);

    /// <summary>The portfolio is no longer of this silo, or no more.</summary>
    void Unwatch(string portfolioId);
}
