using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>Which positions moved a metric since the last close.</summary>
internal static class Movements
{
    /// <summary>Null where positions do not add up to the metric, or it is not known how it stood then.</summary>
    public static AlertMovement? Of(Sight sight, string metric) =>
        MetricCatalog.Find(metric) is { } known
        && Movement.Of(metric, sight.Book, sight.Ticks, sight.Closes, sight.Now) is { } movement
            ? ToContract(movement, known.Unit.To<MovementUnit>())
            : null;

    private static AlertMovement ToContract(Movement movement, MovementUnit unit)
    {
        int named = Breakdowns.Named(movement.Parts.Length);
        return new(
            movement.Since,
            movement.Change,
            unit,
            [.. movement.Parts.Take(named).Select(ToContract)],
            movement.Parts.Length - named,
            movement.Parts.Skip(named).Sum(one => one.Change));
    }

    private static MovementPart ToContract(MovedPart one) => new(
        one.Symbol, one.Change, one.Traded == 0 ? null : one.Traded, one.Traded == 0 ? null : one.TradedAt,
        one.PriceChange);
}
