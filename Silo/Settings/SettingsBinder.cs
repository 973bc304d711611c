using Risk.Grains.Settings;
using Risk.Metrics;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Notifications.Sms;

namespace Risk.Silo.Settings;

using static SettingsCatalog;

/// <summary>Puts the settings together, first each for itself, then their relations.</summary>
internal static class SettingsBinder
{
    // The channel's own verdict must come before others think that it is lost.
    private static readonly TimeSpan VerdictMargin = TimeSpan.FromSeconds(5);

    public static RiskSettings Bind(SettingsSource source, bool isDevelopment)
    {
        SettingsReader reader = new(source);
        Throw([.. reader.Problems(All)]);
        var settings = Settings(reader, isDevelopment);
        Throw([.. SettingsRelations.Check(settings)]);
        return settings;
    }

    private static RiskSettings Settings(SettingsReader reader, bool isDevelopment)
    {
        var port = reader.Get(Port);
        var publicUrl = reader.Get(PublicUrl) ?? new Uri($"http://localhost:{port}");
        return new RiskSettings
        {
            Port = port,
            PublicUrl = publicUrl,
            Jwt = new(reader.Get(JwtSecret), reader.Get(JwtAuthority), reader.Get(JwtAudience)),
            DatabaseUrl = reader.Get(DatabaseAddress),
            DataFolder = reader.Get(DataFolder)!,
            Redis = new(reader.Get(RedisUrl), reader.Get(RedisPassword), reader.Get(CacheDuration)),
            Cluster = Cluster(reader),
            CohostSilo = reader.Get(CohostSilo),
            Smtp = Smtp(reader),
            Webhook = Webhook(reader, publicUrl),
            Sms = Sms(reader),
            Failpoints = reader.Get(Failpoints),
            Demo = reader.Get(Demo),
            Grains = Grains(reader, publicUrl),
            IsDevelopment = isDevelopment,
        };
    }

    private static ClusterSettings Cluster(SettingsReader reader) => new(
        reader.Get(ClusterId)!,
        reader.Get(ServiceId)!,
        reader.Get(SiloPort),
        reader.Get(GatewayPort),
        reader.Get(SiloHttpPort),
        reader.Get(AdvertisedIp));

    private static SmtpSettings Smtp(SettingsReader reader) => new(
        reader.Get(SmtpHost),
        reader.Get(SmtpPort),
        reader.Get(SmtpUsername),
        reader.Get(SmtpPassword),
        reader.Get(SmtpUseTls),
        reader.Get(SmtpFrom)!,
        reader.Get(SmtpTimeout),
        Enum.Parse<SmtpAuth>(reader.Get(SettingsCatalog.SmtpAuth)!, ignoreCase: true),
        reader.Get(SettingsCatalog.EmailsAtOnce));

    private static WebhookSettings Webhook(SettingsReader reader, Uri publicUrl) => new(
        reader.Get(WebhookSecret),
        reader.Get(WebhookPreviousSecret),
        reader.Get(WebhookAllowPrivate),
        reader.Get(SmtpTimeout))
    {
        PublicUrl = publicUrl,
        PagerDuty = reader.Get(PagerDutyEndpoint)!,
    };

    private static SmsSettings Sms(SettingsReader reader) => new(
        Enum.Parse<SmsProvider>(reader.Get(SettingsCatalog.SmsProvider)!, ignoreCase: true),
        new(reader.Get(TwilioAccountSid), reader.Get(TwilioAuthToken), reader.Get(TwilioSender),
            reader.Get(TwilioEndpoint)!),
        new(reader.Get(AwsAccessKeyId), reader.Get(AwsSecretAccessKey), reader.Get(SnsRegion), reader.Get(SnsEndpoint)),
        reader.Get(SmtpTimeout));

    private static GrainSettings Grains(SettingsReader reader, Uri publicUrl) => new()
    {
        MinUpdateInterval = reader.Get(MinUpdateInterval),
        RefreshInterval = reader.Get(RefreshInterval),
        StaleAfter = reader.Get(StaleAfter),
        VarMethod = Enum.Parse<VarMethod>(reader.Get(SettingsCatalog.VarMethod)!.Replace("_", ""), ignoreCase: true),
        PriceJumpFactor = reader.Get(PriceJumpFactor),
        PriceSaveInterval = reader.Get(PriceSaveInterval),
        MaxAlertFrequency = reader.Get(MaxAlertFrequency),
        DefaultLimits = reader.Get(DefaultThresholds),
        WorseningStep = reader.Get(WorseningStepPercent) / 100,
        GroupWindow = reader.Get(SettingsCatalog.GroupWindow),
        MaxMessagesPerHour = reader.Get(SettingsCatalog.MaxMessagesPerHour),
        FlapWindow = reader.Get(SettingsCatalog.FlapWindow),
        FlapQuiet = reader.Get(SettingsCatalog.FlapQuiet),
        EmailsAtOnce = reader.Get(SettingsCatalog.EmailsAtOnce),
        SmsAtOnce = reader.Get(SettingsCatalog.SmsAtOnce),
        WebhooksAtOnce = reader.Get(SettingsCatalog.WebhooksAtOnce),
        SendTimeout = reader.Get(SmtpTimeout) + VerdictMargin,
        MarketTimeZone = reader.Get(MarketTimeZone)!,
        PublicUrl = publicUrl.ToString().TrimEnd('/'),
        LinkSecret = reader.Get(LinkSecret),
        LinkPreviousSecret = reader.Get(LinkPreviousSecret),
    };

    private static void Throw(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
            throw new SettingsException(problems);
    }
}
