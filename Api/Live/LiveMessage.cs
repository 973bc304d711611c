using System.Text.Json;
using Risk.Api.Json;

namespace Risk.Api.Live;

/// <summary>A message to live clients, made into JSON once for all of them.</summary>
/// <param name="PortfolioId">Whose news it is; null when it concerns the service.</param>
/// <param name="Snapshot">For a snapshot, of which only the newest matters; null for an event: they all matter.</param>
/// <param name="Json">UTF-8.</param>
public sealed record LiveMessage(string? PortfolioId, SnapshotMark? Snapshot, ReadOnlyMemory<byte> Json)
{
    public static LiveMessage Of(string? portfolioId, LiveNews news, SnapshotMark? snapshot = null) =>
        new(portfolioId, snapshot, JsonSerializer.SerializeToUtf8Bytes(news, WireJson.Options));
}

/// <summary>Which of a portfolio's snapshots it is.</summary>
public sealed record SnapshotMark(long Sequence, DateTimeOffset ServerTime)
{
    /// <summary>By the sequence; by the clock too, as a portfolio that was made again counts from the start.</summary>
    public bool IsNewerThan(SnapshotMark? other) =>
        other is null || Sequence > other.Sequence || ServerTime > other.ServerTime;
}
