using Risk.Contracts;
using Risk.Grains.Prices;
using Risk.Silo.Hosting.Health;

namespace Risk.Silo.Cluster.Health;

/// <summary>Tells how many portfolios are active on this silo, so that their spread can be seen.</summary>
internal sealed class PortfoliosProbe(PriceBoard board) : IHealthProbe
{
    public Task<DependencyHealth> CheckAsync() => Task.FromResult(new DependencyHealth(
        "portfolios", true, $"{board.Watched} active on this silo", Required: false));
}
