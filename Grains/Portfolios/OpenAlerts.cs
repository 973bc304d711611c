namespace Risk.Grains.Portfolios;

/// <summary>The share of one portfolio in the count of open alerts.</summary>
internal sealed class OpenAlerts
{
    private ImmutableSortedDictionary<string, LimitEntry>? counted;
    private int open;

    /// <param name="file">Null: the portfolio is gone, or no longer in memory.</param>
    public void Count(PortfolioFile? file)
    {
        if (ReferenceEquals(file?.Limits, counted))
            return;
        counted = file?.Limits;
        int now = counted?.Values.Count(limit => limit.State.HasOpenAlert) ?? 0;
        PortfolioMeter.OpenAlertsChanged(now - open);
        open = now;
    }
}
