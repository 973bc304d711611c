namespace Risk.Silo.Notifications.Sms.Twilio;

/// <summary>Where Twilio says what became of a message.</summary>
internal static class TwilioCallbacks
{
    /// <param name="publicUrl">Of the service, with or without a path.</param>
    public static string StatusUrl(Uri publicUrl, string notificationId) =>
        $"{publicUrl.ToString().TrimEnd('/')}/api/notifications/callbacks/twilio"
        + $"?notification={Uri.EscapeDataString(notificationId)}";
}
