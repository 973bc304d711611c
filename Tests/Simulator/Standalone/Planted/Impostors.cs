using System.Text.Json.Nodes;
using Orleans.Embedded.State;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Prices;
using Risk.Grains.Records;
using Risk.Metrics;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Simulator.Planted;

/// <summary>Hands a message over twice.</summary>
internal sealed class DoubleSender(INotificationChannel inner) : INotificationChannel
{
    public Channel Channel => inner.Channel;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        await inner.SendAsync(message, cancellationToken);
        return await inner.SendAsync(message, cancellationToken);
    }
}

/// <summary>Whenever a step has run, stores the next one's due time a little later, as if counted from now.</summary>
internal sealed class DriftingStore(IStateStore inner) : IStateStore
{
    private static readonly TimeSpan Drift = TimeSpan.FromSeconds(20);

    public Task<StateRow?> ReadAsync(GrainId grain, string stateName, CancellationToken cancellationToken) =>
        inner.ReadAsync(grain, stateName, cancellationToken);

    public async Task<string> WriteAsync(GrainId grain, string stateName, ReadOnlyMemory<byte> json, string? etag,
        CancellationToken cancellationToken)
    {
        StateRow? before = await inner.ReadAsync(grain, stateName, cancellationToken);
        ReadOnlyMemory<byte> written = stateName == "escalation" && before is not null
            ? Drifted(JsonNode.Parse(before.Json.Span)!, JsonNode.Parse(json.Span)!) ?? json
            : json;
        return await inner.WriteAsync(grain, stateName, written, etag, cancellationToken);
    }

    public Task ClearAsync(GrainId grain, string stateName, string etag, CancellationToken cancellationToken) =>
        inner.ClearAsync(grain, stateName, etag, cancellationToken);

    private static byte[]? Drifted(JsonNode before, JsonNode now)
    {
        JsonNode? escalation = now["escalation"];
        if (escalation?["due_at"] is not { } due || (int)escalation["step"]! == (int?)before["escalation"]?["step"])
            return null;
        escalation["due_at"] = (DateTimeOffset)due + Drift;
        return System.Text.Encoding.UTF8.GetBytes(now.ToJsonString());
    }
}

/// <summary>Says of every price that it has just arrived.</summary>
internal sealed class FreshBoard(IPriceBoard inner, TimeProvider clock) : IPriceBoard
{
    public IReadOnlyDictionary<string, Quote> Ticks => inner.Ticks.ToDictionary(
        tick => tick.Key, tick => tick.Value with { ArrivedAt = clock.GetUtcNow() });

    public void Recall(string symbol, double price, DateTimeOffset at, DateTimeOffset arrivedAt) =>
        inner.Recall(symbol, price, at, arrivedAt);

    public void Watch(string portfolioId, IReadOnlyCollection<string> symbols) => inner.Watch(portfolioId, symbols);

    public void Unwatch(string portfolioId) => inner.Unwatch(portfolioId);
}

/// <summary>Does not write what became of a message.</summary>
internal sealed class ForgetfulRecords(IRecords inner) : IRecords
{
    public Task SaveAsync(IReadOnlyList<Record> records, CancellationToken cancellationToken = default) =>
        inner.SaveAsync([.. records.Where(r => r is not Record.Event { Entry.Kind: "notification_sent" })],
            cancellationToken);
}
