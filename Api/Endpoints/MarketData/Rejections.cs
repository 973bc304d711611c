namespace Risk.Api.Endpoints.MarketData;

/// <summary>What was not taken: every row is counted, the first are listed.</summary>
internal sealed class Rejections
{
    /// <summary>How many are listed.</summary>
    public const int MaxListed = 1000;

    private readonly List<RejectedRow> listed = [];
    private readonly SortedDictionary<string, int> byReason = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public void Add(RejectedRow row)
    {
        Total++;
        byReason[row.Reason] = byReason.GetValueOrDefault(row.Reason) + 1;
        if (listed.Count < MaxListed)
            listed.Add(row);
    }

    public ImportResponse ToResponse(int accepted) =>
        new(accepted, [.. listed.OrderBy(r => r.Line ?? r.Index)], Total, byReason);
}
