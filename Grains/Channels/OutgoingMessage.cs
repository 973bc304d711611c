using Risk.Contracts;

namespace Risk.Grains.Channels;

/// <summary>A message as a channel sends it.</summary>
/// <param name="Id">Stable over all tries: Message-ID, Idempotency-Key.</param>
/// <param name="ThreadId">Groups the messages of one alert.</param>
/// <param name="Recipient">An address of the channel's kind.</param>
/// <param name="Payload">The facts, for channels that send data instead of text.</param>
public sealed record OutgoingMessage(
    string Id,
    string ThreadId,
    Channel Channel,
    string Recipient,
    string Subject,
    string Text,
    NotificationRequest Payload)
{
    /// <summary>What it tells besides, when it stands for several.</summary>
    public ImmutableArray<NotificationRequest> Also { get; init; } = [];

    /// <summary>The text as a page, for mail; null when there is none.</summary>
    public string? Html { get; init; }

    /// <summary>PNG that the page shows as <c>cid:</c> and <see cref="PictureId"/>; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Picture { get; init; }

    /// <summary>Content-ID of the picture of a message.</summary>
    public static string PictureId(string id) => $"trend.{Uri.EscapeDataString(id)}@orleans-risk";
}
