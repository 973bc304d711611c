using Risk.Contracts;
using Risk.Grains.Common;

namespace Risk.Grains.Notifications.Templates;

/// <summary>The newest templates, asked for at most every few seconds. Thread-safe.</summary>
public sealed class TemplateBook(IGrainFactory grains, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private (DateTimeOffset At, ImmutableArray<MessageTemplate> All)? kept;
    private readonly Lock gate = new();

    /// <summary>The one to word a message by; null: the usual words.</summary>
    public async Task<MessageTemplate?> ForAsync(NotificationRequest request)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (gate)
        {
            // What is tried was perhaps saved just now.
            if (kept is { } known && now - known.At < KeptFor && request.TemplateId is null)
                return known.All.For(request);
        }
        ImmutableArray<MessageTemplate> all = await Retry.OnRejection(
            () => grains.GetGrain<IMessageTemplatesGrain>(GrainKeys.Single).List());
        lock (gate)
            kept = (now, all);
        return all.For(request);
    }
}
