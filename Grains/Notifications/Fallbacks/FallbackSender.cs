using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Fallbacks;

/// <summary>Sees to those whom a message did not reach.</summary>
public sealed class FallbackSender(IGrainFactory grains, TimeProvider clock)
{
    private IWatchGrain DeadLetters => grains.GetGrain<IWatchGrain>("dead_letter");

    /// <summary>The person is told by the next channel, if that is of use. Done twice it is done once.</summary>
    public async Task<FallbackChoice> FallBackAsync(NotificationRequest request)
    {
        Dictionary<string, DeliveryStatus> statuses = [];
        foreach (FallbackAddress one in request.Fallbacks)
            if (await Retry.OnRejection(() => Notification(one.Id).Standing()) is { } standing)
                statuses[one.Id] = standing.Status.ToDomain();
        FallbackChoice choice = FallbackRules.Choose(
            [.. request.Fallbacks.Select(ToDomain)], statuses, request.Notice.Alert.Severity == Severity.Critical);
        if (choice is FallbackChoice.Tell tell)
            await Retry.OnRejection(() => Notification(tell.To.Id).Enqueue(Instead(request, tell)));
        return choice;
    }

    /// <summary>Nobody is told by it: that is an alert of its own. Who waits for a code sees that it does not come.
    /// </summary>
    public Task RaiseAsync(string id, NotificationRequest request, string? reason) =>
        request.Kind == Contracts.NotificationKind.Verification
            ? Task.CompletedTask
            : Retry.OnRejection(() => DeadLetters.Report(id, new(
                Severity.High,
                $"{Addresses.Shown(request.Recipient)} was not told of {request.Notice.Alert.Id}: {reason}",
                1)));

    /// <summary>It was sent in the end.</summary>
    public Task SettleAsync(string id) => Retry.OnRejection(() => DeadLetters.Settle(id));

    private INotificationGrain Notification(string id) => grains.GetGrain<INotificationGrain>(id);

    private NotificationRequest Instead(NotificationRequest request, FallbackChoice.Tell tell) => request with
    {
        Channel = tell.To.Channel.To<Contracts.Channel>(),
        Recipient = tell.To.Recipient,
        At = clock.GetUtcNow(),
        After = null,
        Fallbacks = request.Fallbacks[^tell.Left.Length..],
    };

    private static Fallback ToDomain(FallbackAddress one) =>
        new(one.Id, one.Channel.To<Risk.Notifications.Channel>(), one.Recipient, one.OnlyIfCritical);
}
