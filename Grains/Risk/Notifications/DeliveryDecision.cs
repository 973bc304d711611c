using Risk.Alerts;

namespace Risk.Notifications;

public enum DeliveryOutcome
{
    Done,

    /// <summary>It is so already.</summary>
    Unchanged,

    /// <summary>The state does not allow it; nothing changes.</summary>
    Refused,
}

/// <summary>What follows from an event.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Note">For the alert's timeline; null when nothing worth keeping happened.</param>
public sealed record DeliveryDecision(
    Delivery Next, DeliveryOutcome Outcome, string Reason, TimelineNote? Note = null);
