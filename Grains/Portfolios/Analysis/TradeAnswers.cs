using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;
using Risk.PreTrade;
using Risk.Thresholds;
using Impact = Risk.Contracts.Impact;
using LimitImpact = Risk.Contracts.LimitImpact;
using ProposedTrade = Risk.Contracts.ProposedTrade;
using SnapshotStatus = Risk.Contracts.SnapshotStatus;

namespace Risk.Grains.Portfolios;

/// <summary>What a trade would do to a portfolio and its limits.</summary>
internal static class TradeAnswers
{
    public static Outcome<TradeCheckView> Of(PortfolioFile file, Sight sight, ProposedTrade trade)
    {
        PreTrade.ProposedTrade proposed = new(trade.Symbol, trade.Quantity, trade.Price);
        ImmutableArray<Limit> limits = [.. file.Limits.Values.Select(entry => entry.Limit)];
        return TradeCheck.Of(file.Portfolio, proposed, limits, sight.Market) switch
        {
            TradeCheck.Judged judged => Outcomes.Done(ToContract(
                judged, LargestTrade.Of(file.Portfolio, proposed, judged, limits, sight.Market), file)),
            TradeCheck.Invalid invalid => invalid.Errors.ToInvalid<TradeCheckView>(),
            TradeCheck.Impossible impossible => Outcomes.Conflict<TradeCheckView>(impossible.Detail),
            _ => throw new InvalidOperationException("There are no others."),
        };
    }

    private static TradeCheckView ToContract(TradeCheck.Judged judged, LargestTrade largest, PortfolioFile file) => new(
        judged.Allowed,
        judged.Reasons,
        ToContract(judged.Before),
        ToContract(judged.After),
        [
            .. judged.Limits.Select(one => new LimitImpact(
                file.Limits[one.Limit.Id].Definition,
                one.Before,
                one.After,
                one.Impact.To<Impact>(),
                one.Reason)),
        ],
        largest.Quantity,
        largest.Reason);

    private static BookRisk ToContract(Snapshot snapshot) => new(
        snapshot.Status.To<SnapshotStatus>(),
        snapshot.StaleSymbols,
        snapshot.MissingSymbols,
        snapshot.Metrics.ToValues());
}
