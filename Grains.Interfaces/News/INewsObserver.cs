namespace Risk.Contracts;

/// <summary>An Api node that passes news on to its dashboards.</summary>
[Alias("risk.INewsObserver")]
public interface INewsObserver : IGrainObserver
{
    [Alias("snapshot"), OneWay]
    void OnSnapshot(PortfolioSnapshot snapshot);

    [Alias("alert"), OneWay]
    void OnAlert(AlertView alert, bool isNew);

    [Alias("escalation"), OneWay]
    void OnEscalation(EscalationNews news);

    [Alias("notification"), OneWay]
    void OnNotification(NotificationView notification);

    [Alias("service"), OneWay]
    void OnService(ServiceNews news);
}
