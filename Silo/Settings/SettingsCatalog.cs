using System.Net;
using System.Net.Mail;
using System.Reflection;
using Risk.Silo.Database;
using Risk.Silo.Failpoints;
using static Risk.Silo.Settings.SettingKinds;

namespace Risk.Silo.Settings;

/// <summary>Every setting there is.</summary>
public static class SettingsCatalog
{
    public static readonly Setting<int> Port = Whole(
        "WEBSOCKET_PORT", "Http:Port", "", 8000, 0, 65535, "Port of all HTTP; 0 takes a free one");

    public static readonly Setting<Uri?> PublicUrl = Address(
        "PUBLIC_URL", "Http:PublicUrl", "", "Address of the dashboard in messages; unset: localhost and the port",
        "http", "https");

    public static readonly Setting<string?> JwtSecret = Secret(
        "WEBSOCKET_JWT_SECRET", "Jwt:Secret", 32,
        "Key of HS256 tokens; unset: one is made and kept in the data folder");

    public static readonly Setting<Uri?> JwtAuthority = Address(
        "JWT_AUTHORITY", "Jwt:Authority", "",
        "OpenID Connect issuer of the tokens, instead of the secret; Cluster edition only", "https", "http");

    public static readonly Setting<string?> JwtAudience = Text(
        "JWT_AUDIENCE", "Jwt:Audience", "", "Audience that tokens of the issuer must name; Cluster edition only");

    public static readonly Setting<string?> LinkSecret = Secret(
        "LINK_SECRET", "Links:Secret", 32,
        "Signs the links in messages; unset: a key is made and kept in the database");

    public static readonly Setting<string?> LinkPreviousSecret = Secret(
        "LINK_PREVIOUS_SECRET", "Links:PreviousSecret", 32,
        "Links that it signed are still good, for a week from then");

    public static readonly Setting<string?> DatabaseAddress = new(
        "DATABASE_URL", "Database:Url", "", "", $"like {DatabaseUrl.Shape}",
        "PostgreSQL; unset: SQLite in the data folder", text => DatabaseUrl.Parse(text) is null ? null : new(text))
    {
        IsSecret = true,
    };

    public static readonly Setting<string?> DataFolder = Text(
        "RISK_DATA_DIR", "Database:Folder", "./data",
        "Folder of the SQLite file, the outbox and what must outlive the process");

    public static readonly Setting<Uri?> RedisUrl = Address(
        "REDIS_URL", "Redis:Url", "", "Membership of the silos and snapshots; Cluster edition only", "redis", "rediss");

    public static readonly Setting<string?> RedisPassword = Secret(
        "REDIS_PASSWORD", "Redis:Password", 1, "Signs in to Redis; Cluster edition only");

    public static readonly Setting<string> ClusterId = Id(
        "CLUSTER_ID", "Cluster:Id", "risk", "The silos that find each other in Redis; Cluster edition only");

    public static readonly Setting<string> ServiceId = Id(
        "SERVICE_ID", "Cluster:Service", "risk",
        "Whose grains they are: never to change while there is data; Cluster edition only");

    public static readonly Setting<int> SiloPort = Whole(
        "SILO_PORT", "Silo:Port", "", 11111, 1, 65535, "Where silos speak to each other; Cluster edition only");

    public static readonly Setting<int> GatewayPort = Whole(
        "GATEWAY_PORT", "Silo:GatewayPort", "", 30000, 1, 65535,
        "Where Api nodes speak to a silo; Cluster edition only");

    public static readonly Setting<int> SiloHttpPort = Whole(
        "SILO_HTTP_PORT", "Silo:HttpPort", "", 8080, 0, 65535,
        "Health and metrics of a silo, 0 takes a free one; Cluster edition only");

    public static readonly Setting<IPAddress?> AdvertisedIp = Ip(
        "ADVERTISED_IP", "Silo:AdvertisedIp",
        "Where others reach this silo; unset: loopback if Redis is there, else its first address; " +
        "Cluster edition only");

    public static readonly Setting<bool> CohostSilo = Flag(
        "COHOST_SILO", "Silo:Cohost", false, "Makes an Api process a silo too; Cluster edition only");

    public static readonly Setting<TimeSpan> RefreshInterval = Seconds(
        "RISK_REFRESH_INTERVAL", "Prices:RefreshInterval", 30, 1, 3600,
        "Most time between two revaluations of a portfolio");

    public static readonly Setting<TimeSpan> MinUpdateInterval = Milliseconds(
        "MIN_UPDATE_INTERVAL_MS", "Prices:MinUpdateInterval", 250, 10, 60_000,
        "Least time between two revaluations of a portfolio");

    public static readonly Setting<TimeSpan> StaleAfter = Seconds(
        "STALE_AFTER_SECONDS", "Prices:StaleAfter", 120, 1, 86_400,
        "A symbol is stale when no tick has arrived for this long");

    public static readonly Setting<string?> VarMethod = Choice(
        "VAR_METHOD", "Risk:VarMethod", "historical", "How value at risk and shortfall are estimated",
        "historical", "order_statistic", "filtered", "parametric", "cornish_fisher");

    public static readonly Setting<double> PriceJumpFactor = Number(
        "PRICE_JUMP_FACTOR", "Prices:JumpFactor", "", 5, 1.01, 1_000_000,
        "A tick beyond this factor of the last price, up or down, is quarantined");

    public static readonly Setting<TimeSpan> PriceSaveInterval = Seconds(
        "PRICE_SAVE_INTERVAL_SECONDS", "Prices:SaveInterval", 5, 1, 3600, "How often the last prices are saved");

    public static readonly Setting<TimeZoneInfo> MarketTimeZone = new(
        "MARKET_TIME_ZONE", "Prices:MarketTimeZone", "", "UTC", "a time zone like America/New_York",
        "Whose midnight ends the market's day", text => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
            ? new(zone) : null);

    public static readonly Setting<TimeSpan> CacheDuration = Seconds(
        "RISK_CACHE_DURATION", "Prices:CacheDuration", 60, 0, 86_400,
        "How long Redis keeps a snapshot, 0: not; Cluster edition only");

    public static readonly Setting<TimeSpan> MaxAlertFrequency = Seconds(
        "MAX_ALERT_FREQUENCY", "Alerts:MaxFrequency", 300, 0, 86_400,
        "Least time between two notifications of one alert and kind to one person");

    public static readonly Setting<double> WorseningStepPercent = Number(
        "WORSENING_STEP_PERCENT", "Alerts:WorseningStep", "% of limit", 10, 0, 1000,
        "An open alert that gets this much worse is told again, though acknowledged; 0: never");

    public static readonly Setting<TimeSpan> FlapWindow = Seconds(
        "FLAP_WINDOW_SECONDS", "Alerts:FlapWindow", 3600, 0, 86_400,
        "Breaks of one limit within it: from the third on, a person who got 3 messages is told once it lasts; 0: all");

    public static readonly Setting<TimeSpan> FlapQuiet = Seconds(
        "FLAP_QUIET_SECONDS", "Alerts:FlapQuiet", 600, 1, 86_400,
        "How long a flapping limit has to stay broken, or to be back, before that is told");

    public static readonly Setting<TimeSpan> GroupWindow = Seconds(
        "GROUP_WINDOW_SECONDS", "Alerts:GroupWindow", 5, 0, 300,
        "Alerts of one portfolio that open within it are one message to a person, critical ones excepted; 0: never");

    public static readonly Setting<int> MaxMessagesPerHour = Whole(
        "MAX_MESSAGES_PER_HOUR", "Alerts:MaxMessagesPerHour", "", 30, 0, 100_000,
        "What goes to one person beyond it is one digest, critical alerts' first messages excepted; 0: no bound");

    public static readonly Setting<bool> DefaultThresholds = Flag(
        "DEFAULT_RISK_THRESHOLDS_ENABLED", "Alerts:DefaultThresholds", false,
        "New portfolios start with limits on VaR, the largest position, leverage, drawdown and the day's loss");

    public static readonly Setting<string?> SmtpHost = Text(
        "SMTP_HOST", "Smtp:Host", "", "Mail server; unset: mail is written to the outbox folder as .eml files");

    public static readonly Setting<int> SmtpPort = Whole(
        "SMTP_PORT", "Smtp:Port", "", 587, 1, 65535,
        "With TLS, 465 speaks it from the start and any other port by STARTTLS");

    public static readonly Setting<string?> SmtpUsername = Text(
        "SMTP_USERNAME", "Smtp:Username", "", "Signs in to the mail server");

    public static readonly Setting<string?> SmtpPassword = Secret(
        "SMTP_PASSWORD", "Smtp:Password", 1, "Signs in to the mail server");

    public static readonly Setting<string?> SmtpAuth = Choice(
        "SMTP_AUTH", "Smtp:Auth", "auto",
        "How: auto takes PLAIN or LOGIN; with xoauth2 the password is an OAuth 2 access token",
        "auto", "plain", "login", "xoauth2");

    public static readonly Setting<bool> SmtpUseTls = Flag(
        "SMTP_USE_TLS", "Smtp:UseTls", true, "Refuses to send without TLS");

    public static readonly Setting<MailAddress> SmtpFrom = Mailbox(
        "SMTP_FROM", "Smtp:From", "Orleans.Risk <risk@localhost>", "Sender of the mail");

    public static readonly Setting<TimeSpan> SmtpTimeout = Seconds(
        "SMTP_TIMEOUT_SECONDS", "Smtp:Timeout", 20, 1, 300,
        "For one message of any channel, from connecting to the answer");

    public static readonly Setting<int> EmailsAtOnce = Whole(
        "EMAILS_AT_ONCE", "Smtp:AtOnce", "", 32, 1, 1000,
        "Mails that a silo sends at once, by as many connections; at most half of them to one domain");

    public static readonly Setting<int> SmsAtOnce = Whole(
        "SMS_AT_ONCE", "Sms:AtOnce", "", 8, 1, 1000, "Text messages that a silo sends at once");

    public static readonly Setting<int> WebhooksAtOnce = Whole(
        "WEBHOOKS_AT_ONCE", "Webhook:AtOnce", "", 32, 1, 1000,
        "Webhooks that a silo sends at once; at most half of them to one host");

    public static readonly Setting<string?> WebhookSecret = Secret(
        "WEBHOOK_SECRET", "Webhook:Secret", 16, "Signs webhooks in X-Risk-Signature; unset: they are not signed");

    public static readonly Setting<string?> WebhookPreviousSecret = Secret(
        "WEBHOOK_PREVIOUS_SECRET", "Webhook:PreviousSecret", 16,
        "Signs them as well, while receivers change to the new one");

    public static readonly Setting<bool> WebhookAllowPrivate = Flag(
        "WEBHOOK_ALLOW_PRIVATE", "Webhook:AllowPrivate", false, "Lets webhooks go to private network addresses");

    public static readonly Setting<Uri?> PagerDutyEndpoint = Address(
        "PAGERDUTY_ENDPOINT", "PagerDuty:Endpoint", "https://events.pagerduty.com/v2/enqueue",
        "Where recipients like pagerduty:KEY go; Europe's is events.eu.pagerduty.com", "https", "http");

    public static readonly Setting<string?> SmsProvider = Choice(
        "SMS_PROVIDER", "Sms:Provider", "none", "Who sends text messages; none: nobody", "none", "twilio", "sns");

    public static readonly Setting<string?> TwilioAccountSid = Pattern(
        "TWILIO_ACCOUNT_SID", "Twilio:AccountSid", "AC[0-9a-fA-F]{32}", "AC and 32 hexadecimal digits",
        "The account at Twilio");

    public static readonly Setting<string?> TwilioAuthToken = Secret(
        "TWILIO_AUTH_TOKEN", "Twilio:AuthToken", 1, "Signs in to Twilio, and checks the signature of its callbacks");

    public static readonly Setting<string?> TwilioSender = Pattern(
        "TWILIO_PHONE_NUMBER", "Twilio:PhoneNumber", @"\+[1-9][0-9]{6,14}|MG[0-9a-fA-F]{32}",
        "a number like +12025550123, or MG and 32 hexadecimal digits", "Sends them: a number or a messaging service");

    public static readonly Setting<Uri?> TwilioEndpoint = Address(
        "TWILIO_ENDPOINT", "Twilio:Endpoint", "https://api.twilio.com", "Where Twilio is", "https", "http");

    public static readonly Setting<string?> AwsAccessKeyId = Text(
        "AWS_ACCESS_KEY_ID", "Aws:AccessKeyId", "",
        "Signs in to SNS; unset: as AWS's SDK finds credentials, e.g. of the machine's role");

    public static readonly Setting<string?> AwsSecretAccessKey = Secret(
        "AWS_SECRET_ACCESS_KEY", "Aws:SecretAccessKey", 1, "Signs in to SNS");

    public static readonly Setting<string?> SnsRegion = Pattern(
        "AWS_SNS_REGION", "Aws:SnsRegion", "[a-z]{2,3}(-[a-z]+)+-[0-9]+", "a region like eu-west-1",
        "The region of SNS");

    public static readonly Setting<Uri?> SnsEndpoint = Address(
        "AWS_SNS_ENDPOINT", "Aws:SnsEndpoint", "", "Where SNS is; unset: where the region has it", "https", "http");

    public static readonly Setting<bool> Demo = Flag(
        "DEMO", "Demo", false, "Portfolios, limits, a policy and a made-up market, on data that has none of its own");

    public static readonly Setting<string?> Failpoints = new(
        "RISK_FAILPOINTS", "Failpoints", "", "", "like notification.claimed=exit;alert.stored=pause:5@2",
        "Where to kill or stop the process on purpose; Development only",
        text => FailpointPlan.Parse(text) is null ? null : new(text));

    /// <summary>All of them, in the order of the README's table.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. typeof(SettingsCatalog).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Setting>(),
    ];
}
