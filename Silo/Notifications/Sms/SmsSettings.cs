namespace Risk.Silo.Notifications.Sms;

public enum SmsProvider
{
    /// <summary>Text messages cannot be sent.</summary>
    None,
    Twilio,

    /// <summary>Amazon's Simple Notification Service.</summary>
    Sns,
}

/// <summary>How text messages are sent.</summary>
/// <param name="Timeout">From connecting to the answer.</param>
public sealed record SmsSettings(SmsProvider Provider, TwilioSettings Twilio, SnsSettings Sns, TimeSpan Timeout)
{
    /// <summary>What Twilio signs its callbacks with; null: it is not the provider.</summary>
    public string? CallbackToken => Provider == SmsProvider.Twilio ? Twilio.AuthToken : null;
}

/// <summary>An account at Twilio; with that provider no member is null.</summary>
/// <param name="Sender">A number, or the SID of a messaging service.</param>
public sealed record TwilioSettings(string? AccountSid, string? AuthToken, string? Sender, Uri Endpoint);

/// <summary>Access to SNS; with that provider the region is not null.</summary>
/// <param name="AccessKeyId">null: the usual chain of the SDK finds credentials, e.g. of the instance's role.</param>
/// <param name="Endpoint">null: the region's own.</param>
public sealed record SnsSettings(string? AccessKeyId, string? SecretAccessKey, string? Region, Uri? Endpoint);
