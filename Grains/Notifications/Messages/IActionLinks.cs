using Risk.Contracts;

namespace Risk.Grains.Notifications.Messages;

/// <summary>How whoever gets a message can act on its alert without signing in.</summary>
public interface IActionLinks
{
    /// <summary>Address of the page that takes the alert on; null: the dashboard's does.</summary>
    Task<string?> AcknowledgeAsync(NotificationRequest request);

    /// <summary>What to answer an SMS with after "ack"; null: nothing.</summary>
    Task<string?> ReplyCodeAsync(NotificationRequest request);
}

/// <summary>Only the dashboard takes alerts on.</summary>
public sealed class NoActionLinks : IActionLinks
{
    public Task<string?> AcknowledgeAsync(NotificationRequest request) => Task.FromResult<string?>(null);

    public Task<string?> ReplyCodeAsync(NotificationRequest request) => Task.FromResult<string?>(null);
}
