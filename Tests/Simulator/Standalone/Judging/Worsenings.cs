using Risk.Contracts;
using Risk.Tests.Simulator.Play;

namespace Risk.Tests.Simulator.Judging;

/// <summary>When the price of an open alert was worse than ever by a whole tenth of the limit.</summary>
internal static class Worsenings
{
    private const decimal Step = 0.1m;

    public static IEnumerable<DateTimeOffset> Of(Story story, AlertView alert)
    {
        decimal worst = story.Done(Deed.Price).Last(f => f.From <= alert.TriggeredAt).Amount;
        foreach (Fact price in story.Done(Deed.Price).Where(f => f.From > alert.TriggeredAt))
        {
            if (price.From >= alert.ResolvedAt)
                yield break;
            if (LevelOf(price.Amount, alert) > LevelOf(worst, alert))
                yield return price.From;
            worst = Math.Min(worst, price.Amount);
        }
    }

    private static decimal LevelOf(decimal price, AlertView alert) =>
        Math.Max(0, Math.Floor((alert.ThresholdValue - price) / alert.ThresholdValue / Step));
}
