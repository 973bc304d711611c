namespace Risk.Contracts;

/// <summary>Passes news of some portfolios to the Api nodes. Key: <see cref="GrainKeys.News"/>.</summary>
/// <remarks>One way: whoever has news never waits for those who read it.</remarks>
[Alias("risk.INewsGrain")]
public interface INewsGrain : IGrainWithStringKey
{
    [Alias("snapshot"), OneWay]
    Task Snapshot(PortfolioSnapshot snapshot);

    [Alias("alert"), OneWay]
    Task Alert(AlertView alert, bool isNew);

    [Alias("escalation"), OneWay]
    Task Escalation(EscalationNews news);

    [Alias("notification"), OneWay]
    Task Notification(NotificationView notification);

    [Alias("service"), OneWay]
    Task Service(ServiceNews news);

    /// <summary>Until it expires after <see cref="Subscriptions.Expiry"/>; renew at a third of that.</summary>
    /// <returns>The mark of its newest message: what is told from now on comes after it.</returns>
    [Alias("subscribe"), ResponseTimeout("00:00:05")]
    Task<NewsMark> Subscribe(INewsObserver observer);

    [Alias("unsubscribe")]
    Task Unsubscribe(INewsObserver observer);
}
