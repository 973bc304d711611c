using Microsoft.Extensions.Logging;
using Orleans.Core.Internal;
using Orleans.Runtime.Placement;
using Orleans.Serialization.TypeSystem;
using Risk.Grains.News;
using Risk.Grains.Portfolios;
using Risk.Grains.Prices;
using Risk.Silo.Cluster.Membership;

namespace Risk.Silo.Cluster.Balancing;

/// <summary>
/// Moves portfolios and shards to silos that came later, or came back: placement alone only puts new activations there.
/// </summary>
internal sealed class Balancer(
    IGrainFactory grains, IClusterMembershipService membership, TimeProvider clock, ILogger<Balancer> log)
{
    private const int MostAtOnce = 50;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private static readonly string[] Kinds =
    [
        .. new[] { typeof(PortfolioGrain), typeof(MarketDataGrain), typeof(NewsGrain) }
            .Select(RuntimeTypeNameFormatter.Format),
    ];

    /// <summary>Balances again and again until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(Period, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
            await RoundAsync();
    }

    private async Task RoundAsync()
    {
        try
        {
            SiloAddress[] silos = [.. ActiveSilos.Of(membership.CurrentSnapshot)];
            var active = await grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics(Kinds, silos);
            foreach (var kind in active.GroupBy(grain => grain.GrainType))
                await MoveAsync(kind.Key, BalanceRules.Moves(BySilo(silos, kind), MostAtOnce));
        }
        catch (Exception error)
        {
            BalanceLog.Failed(log, Period.TotalSeconds, error);
        }
    }

    private static Dictionary<SiloAddress, IReadOnlyList<GrainId>> BySilo(
        SiloAddress[] silos, IEnumerable<DetailedGrainStatistic> active)
    {
        var bySilo = active.ToLookup(grain => grain.SiloAddress, grain => grain.GrainId);
        return silos.ToDictionary(silo => silo, IReadOnlyList<GrainId> (silo) => [.. bySilo[silo]]);
    }

    private async Task MoveAsync(string kind, IReadOnlyList<Move> moves)
    {
        if (moves.Count == 0)
            return;
        BalanceLog.Moves(log, moves.Count, kind);
        foreach (var (grain, target) in moves)
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, target);
            await grains.GetGrain(grain).AsReference<IGrainManagementExtension>().MigrateOnIdle();
        }

        RequestContext.Remove(IPlacementDirector.PlacementHintKey);
    }
}

internal static partial class BalanceLog
{
    [LoggerMessage(3681, LogLevel.Information, "{Count} of {Kind} move to other silos.")]
    public static partial void Moves(ILogger log, int count, string kind);

    [LoggerMessage(3682, LogLevel.Warning, "The silos could not be balanced; the next try is in {Seconds} s.")]
    public static partial void Failed(ILogger log, double seconds, Exception error);
}
