using System.Net;
using Risk.Silo.Notifications.Sms;

namespace Risk.Silo.Settings;

/// <summary>What must hold between two settings that are each good.</summary>
internal static class SettingsRelations
{
    /// <summary>One line for each relation that does not hold.</summary>
    public static IEnumerable<string> Check(RiskSettings settings) =>
        Rules(settings).Concat(Rules(settings.Sms)).Where(rule => rule.Broken).Select(rule => rule.Message);

    private static IEnumerable<(bool Broken, string Message)> Rules(RiskSettings settings)
    {
        var (jwt, smtp, webhook) = (settings.Jwt, settings.Smtp, settings.Webhook);
        yield return (jwt.Secret is not null && jwt.Authority is not null,
            "WEBSOCKET_JWT_SECRET and JWT_AUTHORITY are both set: set the one that signs the tokens.");
        yield return (jwt.Authority is { IsLoopback: false, Scheme: not "https" },
            "JWT_AUTHORITY must be https unless it is this machine: its keys come from there.");
        yield return (jwt.Authority is null != jwt.Audience is null,
            "JWT_AUTHORITY and JWT_AUDIENCE must be set together or not at all.");
        yield return (settings.Grains.MinUpdateInterval > settings.Grains.RefreshInterval,
            "MIN_UPDATE_INTERVAL_MS must not be longer than RISK_REFRESH_INTERVAL.");
        yield return (settings.Grains is { LinkSecret: null, LinkPreviousSecret: not null },
            "LINK_PREVIOUS_SECRET is set, but LINK_SECRET is not.");
        yield return (smtp.Username is null != smtp.Password is null,
            "SMTP_USERNAME and SMTP_PASSWORD must be set together or not at all.");
        yield return (smtp.Username is not null && smtp.Host is null,
            "SMTP_USERNAME is set, but SMTP_HOST is not.");
        yield return (smtp.Username is not null && !smtp.UseTls && !IsLoopback(smtp.Host),
            "SMTP_USE_TLS must be true when SMTP_PASSWORD is sent to another machine.");
        yield return (webhook.PreviousSecret is not null && webhook.Secret is null,
            "WEBHOOK_PREVIOUS_SECRET is set, but WEBHOOK_SECRET is not.");
        yield return (IsOpen(webhook.PagerDuty), "PAGERDUTY_ENDPOINT must be https unless it is this machine.");
        yield return (settings.Cluster is var at && (at.SiloPort == at.GatewayPort || at.SiloPort == at.HttpPort
                || at.GatewayPort == at.HttpPort),
            "SILO_PORT, GATEWAY_PORT and SILO_HTTP_PORT must be three different ports.");
        yield return (settings.Failpoints is not null && !settings.IsDevelopment,
            "RISK_FAILPOINTS is refused unless DOTNET_ENVIRONMENT or ASPNETCORE_ENVIRONMENT is Development.");
    }

    private static IEnumerable<(bool Broken, string Message)> Rules(SmsSettings sms)
    {
        var (twilio, sns) = (sms.Twilio, sms.Sns);
        yield return (sms.Provider == SmsProvider.Twilio
                && (twilio.AccountSid is null || twilio.AuthToken is null || twilio.Sender is null),
            "SMS_PROVIDER is twilio: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER must be set.");
        yield return (sms.Provider == SmsProvider.None
                && (twilio.AccountSid ?? twilio.AuthToken ?? twilio.Sender) is not null,
            "TWILIO_ settings are there, but SMS_PROVIDER is none: set it to twilio, or take them away.");
        yield return (sms.Provider == SmsProvider.Sns && sns.Region is null,
            "SMS_PROVIDER is sns: AWS_SNS_REGION must be set.");
        yield return (sms.Provider == SmsProvider.None && sns.Region is not null,
            "AWS_SNS_REGION is set, but SMS_PROVIDER is none: set it to sns, or take the region away.");
        yield return (sms.Provider == SmsProvider.Sns && sns.AccessKeyId is null != sns.SecretAccessKey is null,
            "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set together or not at all.");
        yield return (IsOpen(twilio.Endpoint), "TWILIO_ENDPOINT must be https unless it is this machine.");
        yield return (IsOpen(sns.Endpoint), "AWS_SNS_ENDPOINT must be https unless it is this machine.");
    }

    private static bool IsOpen(Uri? address) => address is { IsLoopback: false, Scheme: not "https" };

    private static bool IsLoopback(string? host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
