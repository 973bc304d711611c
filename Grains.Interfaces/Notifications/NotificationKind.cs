namespace Risk.Contracts;

[GenerateSerializer, Alias("risk.notification-kind")]
public enum NotificationKind
{
    Triggered = 0,
    Escalated = 1,
    Reminder = 2,
    Worsened = 3,
    Resolved = 4,
    Test = 5,
    Verification = 6,
}
