namespace Risk.Grains.Portfolios;

/// <summary>The share of one portfolio in the count of open alerts.</summary>
internal sealed class OpenAlerts
{
    private PortfolioFile? counted;
    private int open;

    /// <param name="file">Null: the portfolio is gone, or no longer in memory.</param>
    public void Count(PortfolioFile? file)
    {
        if (ReferenceEquals(file?.Limits, counted?.Limits) && ReferenceEquals(file?.DataLimits, counted?.DataLimits))
            return;
        counted = file;
        int now = file is null ? 0 : CountIn(file.Limits) + CountIn(file.DataLimits);
        PortfolioMeter.OpenAlertsChanged(now - open);
        open = now;
    }

    private static int CountIn(ImmutableSortedDictionary<string, LimitEntry> limits) =>
        limits.Values.Count(limit => limit.State.HasOpenAlert);
}
