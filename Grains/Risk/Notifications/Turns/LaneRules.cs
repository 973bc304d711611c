namespace Risk.Notifications;

/// <summary>How many messages of a channel are sent at once, and how many of them to one destination.</summary>
public static class LaneRules
{
    /// <summary>
    /// One destination gets at most half of what the others leave, so that a slow one never has all places: with 32, it
    /// has 16, a second slow one 8.
    /// </summary>
    /// <param name="places">Of the channel.</param>
    /// <param name="used">Places that are taken.</param>
    /// <param name="byDestination">Those of them that the destination has.</param>
    public static bool MayEnter(int places, int used, int byDestination) =>
        used < places && byDestination * 2 < places - (used - byDestination);

    /// <summary>What is slow when it is slow: the domain of a mail, the host of a webhook, a number.</summary>
    public static string Destination(Channel channel, string recipient) => channel switch
    {
        Channel.Email => recipient[(recipient.LastIndexOf('@') + 1)..].ToLowerInvariant(),
        Channel.Webhook => Uri.TryCreate(recipient, UriKind.Absolute, out Uri? url) ? url.Authority : recipient,
        _ => recipient,
    };
}
