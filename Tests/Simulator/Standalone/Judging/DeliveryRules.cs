using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Simulator.Machine;
using Risk.Tests.Simulator.Play;

namespace Risk.Tests.Simulator.Judging;

/// <summary>What is in the outbox is sent, not before, and again only when nobody knows whether it was.</summary>
internal static class DeliveryRules
{
    public static IEnumerable<string> Judge(Story story, Ending ending) =>
    [
        .. ending.Notifications.SelectMany(
            one => OfOne(story, one).Select(what => $"{one.Id} to {one.Recipient}: {what}")),
        .. story.Sends.Where(send => send.Message.ThreadId == ending.Alert.Id
                && ending.Notifications.All(n => n.Id != send.Message.Id))
            .Select(send => $"{send.Message.Id} was sent and is in no delivery log"),
    ];

    private static IEnumerable<string> OfOne(Story story, NotificationView one)
    {
        Send[] sends = [.. story.Sends.Where(send => send.Message.Id == one.Id)];
        if (one.Status == NotificationStatus.Suppressed)
            return sends.Length > 0 || one.Reason is null ? ["is not to be sent, yet was, or nobody says why"] : [];
        return
        [
            .. sends.Where(send => send.At < one.CreatedAt).Select(send => $"sent at {send.At:O}, before it was due"),
            .. Lost(story, one, sends),
            .. Again(story, one, sends),
        ];
    }

    // One of the same alert to the same address that fails, or takes long, holds those after it.
    private static TimeSpan Held(Story story, Send first) => story.Sends.Any(other =>
        other.Message.Id != first.Message.Id && other.Message.ThreadId == first.Message.ThreadId
        && other.Message.Recipient == first.Message.Recipient
        && other.At <= first.At
        && (other.Answer != DeliveryResult.Sent || other.At > first.At - Risk.Notifications.OrderRules.Longest))
        ? Risk.Notifications.OrderRules.Longest
        : TimeSpan.Zero;

    private static IEnumerable<string> Lost(Story story, NotificationView one, Send[] sends)
    {
        if (sends.Length == 0)
            yield return "was never sent";
        else if (sends[0].At > story.Latest(one.CreatedAt + Held(story, sends[0])))
            yield return $"was first sent at {sends[0].At:O}, long after {one.CreatedAt:O}";
        // When a mark was lost and it was sent again, the last answer counts.
        bool isTaken = sends is [.., { Answer: DeliveryResult.Sent }];
        if (one.Status != (isTaken ? NotificationStatus.Sent : NotificationStatus.Dead))
            yield return $"the provider {(isTaken ? "took it" : "never took it")}, and the log says {one.Status}";
    }

    /// <summary>After a clear answer only a fault between it and its mark can have it sent again.</summary>
    private static IEnumerable<string> Again(Story story, NotificationView one, Send[] sends)
    {
        for (int i = 0; i + 1 < sends.Length; i++)
        {
            (Send first, Send next) = (sends[i], sends[i + 1]);
            bool isFinal = first.Answer == DeliveryResult.Sent
                || (first.Answer == DeliveryResult.Permanent && !IsReplayed(story, first, next));
            if (isFinal && !story.Faults.Any(fault => first.At <= fault.At && fault.At <= next.At))
                yield return $"sent at {first.At:O}, answered {first.Answer}, and again at {next.At:O}";
        }
    }

    private static bool IsReplayed(Story story, Send first, Send next) =>
        story.Done(Deed.Replay).Any(fact => first.At <= fact.To && fact.From <= next.At);
}
