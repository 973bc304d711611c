namespace Risk.Contracts;

/// <summary>An Api node that passes news on to its dashboards.</summary>
[Alias("risk.INewsObserver")]
public interface INewsObserver : IGrainObserver
{
    [Alias("snapshot"), OneWay]
    void OnSnapshot(NewsMark mark, PortfolioSnapshot snapshot);

    [Alias("alert"), OneWay]
    void OnAlert(NewsMark mark, AlertView alert, bool isNew);

    [Alias("escalation"), OneWay]
    void OnEscalation(NewsMark mark, EscalationNews news);

    [Alias("notification"), OneWay]
    void OnNotification(NewsMark mark, NotificationView notification);

    [Alias("service"), OneWay]
    void OnService(NewsMark mark, ServiceNews news);

    /// <summary>The shard leaves this place and forgets who was subscribed: it is to be subscribed to again.</summary>
    [Alias("moved"), OneWay]
    void OnMoved();
}
