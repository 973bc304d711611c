namespace Risk.Notifications;

public enum Channel
{
    Email,
    Sms,
    Webhook,
}
