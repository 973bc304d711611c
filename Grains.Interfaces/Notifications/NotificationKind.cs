namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.notification-kind")]
public enum NotificationKind
{
    [Id(0)] Triggered,
    [Id(1)] Escalated,
    [Id(2)] Reminder,
    [Id(3)] Worsened,
    [Id(4)] Resolved,
    [Id(5)] Test,
}
