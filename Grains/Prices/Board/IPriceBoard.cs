using Risk.Metrics;

namespace Risk.Grains.Prices;

/// <summary>The newest prices of this silo, and which of its portfolios hold what. Thread-safe.</summary>
public interface IPriceBoard
{
    /// <summary>The newest tick by symbol.</summary>
    IReadOnlyDictionary<string, Quote> Ticks { get; }

    /// <summary>From now on the portfolio is revalued when one of these symbols has a new price.</summary>
    void Watch(string portfolioId, IReadOnlyCollection<string> symbols);
}
