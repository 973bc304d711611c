using Risk.People;

namespace Risk.Notifications;

/// <summary>A person whom one channel does not reach is told by the next, unless another tells them anyhow.</summary>
public static class FallbackRules
{
    /// <summary>The other addresses of a contact, in the order in which they are tried.</summary>
    /// <param name="asked">The channel that is told first.</param>
    /// <param name="idOf">Of the message that tells the same at an address.</param>
    /// <remarks>A text message may wake somebody: unless the contact lists it, only what is critical is worth it.
    /// </remarks>
    public static ImmutableArray<Fallback> Of(Contact? contact, Channel asked, Func<ContactChannel, string> idOf) =>
        contact is null ? [] :
        [
            .. contact.InOrder(asked).Where(one => one.Channel != asked).Select(one => new Fallback(
                idOf(one), one.Channel, one.Address,
                one.Channel == Channel.Sms && one.Channel != contact.Preferred
                    && !contact.FallbackOrder.Contains(one.Channel))),
        ];

    /// <param name="statuses">Of the messages that the fallbacks name; those that are in no outbox are missing.</param>
    public static FallbackChoice Choose(
        ImmutableArray<Fallback> fallbacks,
        IReadOnlyDictionary<string, DeliveryStatus> statuses,
        bool isCritical)
    {
        foreach ((Fallback one, int index) in fallbacks.Select((one, index) => (one, index)))
        {
            if (statuses.TryGetValue(one.Id, out DeliveryStatus status))
            {
                if (Tells(status))
                    return new FallbackChoice.ToldAlready(one);
            }
            else if (isCritical || !one.OnlyIfCritical)
            {
                return new FallbackChoice.Tell(one, fallbacks[(index + 1)..]);
            }
        }

        return new FallbackChoice.Exhausted();
    }

    /// <summary>What the message that was given up says of it; null when there is nothing to say.</summary>
    public static DeliveryDecision? Noted(Delivery dead, FallbackChoice choice, DateTimeOffset now) => choice switch
    {
        FallbackChoice.Tell tell => DeliveryRules.Done(dead, now, "fallback",
            $"is told by {Occasions.Name(tell.To.Channel)} instead: {tell.To.Recipient}"),
        FallbackChoice.ToldAlready told => DeliveryRules.Done(dead, now, "suppressed",
            $"is not told in another way: told already by {Occasions.Name(told.By.Channel)}, {told.By.Recipient}"),
        _ => null,
    };

    private static bool Tells(DeliveryStatus status) =>
        status is not (DeliveryStatus.Dead or DeliveryStatus.Suppressed);
}
