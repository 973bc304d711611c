namespace Risk.Tests.Support.Service;

/// <summary>A message to one recipient, as the mail server's double has taken it.</summary>
internal sealed record DeliveredMail(DateTimeOffset At, string Recipient, string MessageId)
{
    /// <summary>Whether the delivery log's entry is about this message: its id is in the Message-ID.</summary>
    public bool IsOf(NotificationShape entry) => MessageId.TrimStart('<').Split('@')[0] == entry.Id;

    public override string ToString() => $"{MessageId} to {Recipient} at {At:O}";
}
