using System.Net;
using System.Net.Mail;
using Risk.Grains.Settings;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Notifications.Sms;

namespace Risk.Silo.Settings;

/// <summary>All settings of the process, valid; see <see cref="SettingsCatalog"/> for each.</summary>
public sealed record RiskSettings
{
    public required int Port { get; init; }

    public required Uri PublicUrl { get; init; }

    /// <summary>Where providers reach the service for their callbacks; null: nowhere.</summary>
    public Uri? CallbackUrl => PublicUrl.IsLoopback ? null : PublicUrl;

    public required JwtSettings Jwt { get; init; }

    /// <summary>null: SQLite in the data folder.</summary>
    public required string? DatabaseUrl { get; init; }

    public required string DataFolder { get; init; }

    public required RedisSettings Redis { get; init; }

    public required ClusterSettings Cluster { get; init; }

    /// <summary>Whether an Api process is a silo too. Cluster edition only.</summary>
    public required bool CohostSilo { get; init; }

    /// <summary>Where mail goes as files when there is no mail server.</summary>
    public string OutboxFolder => Path.Combine(DataFolder, "outbox");

    public required SmtpSettings Smtp { get; init; }

    public required WebhookSettings Webhook { get; init; }

    public required SmsSettings Sms { get; init; }

    public required string? Failpoints { get; init; }

    /// <summary>Whether there is a made-up market, with portfolios of its own.</summary>
    public required bool Demo { get; init; }

    /// <summary>What the grains need to know.</summary>
    public required GrainSettings Grains { get; init; }

    /// <summary>Whether failpoints may be armed and details of faults shown.</summary>
    public required bool IsDevelopment { get; init; }

    /// <summary>Reads and checks every setting.</summary>
    /// <exception cref="SettingsException">One or more are bad; each has its line.</exception>
    public static RiskSettings Read(SettingsSource source, bool isDevelopment) =>
        SettingsBinder.Bind(source, isDevelopment);
}

/// <summary>How callers prove who they are; all null: a secret of our own making.</summary>
public sealed record JwtSettings(string? Secret, Uri? Authority, string? Audience);

/// <summary>Redis: membership of the silos, and snapshots of the portfolios. Cluster edition only.</summary>
/// <param name="Url">null: there is none.</param>
/// <param name="CacheDuration">How long a snapshot is kept; zero: none are.</param>
public sealed record RedisSettings(Uri? Url, string? Password, TimeSpan CacheDuration);

/// <summary>Which cluster, and where this process is in it. Cluster edition only.</summary>
/// <param name="ServiceId">Names the grains' data in the stores; outlives any cluster.</param>
/// <param name="SiloPort">Where silos speak to each other.</param>
/// <param name="GatewayPort">Where Api nodes speak to silos.</param>
/// <param name="HttpPort">Where a silo serves its health and metrics.</param>
/// <param name="AdvertisedIp">Where others reach this process; null: found out.</param>
public sealed record ClusterSettings(
    string ClusterId, string ServiceId, int SiloPort, int GatewayPort, int HttpPort, IPAddress? AdvertisedIp);

/// <summary>The mail server.</summary>
/// <param name="Host">null: mail goes to the outbox folder.</param>
/// <param name="AtOnce">Most connections.</param>
public sealed record SmtpSettings(
    string? Host,
    int Port,
    string? Username,
    string? Password,
    bool UseTls,
    MailAddress From,
    TimeSpan Timeout,
    SmtpAuth Auth = SmtpAuth.Auto,
    int AtOnce = 32);

/// <summary>How webhooks are sent.</summary>
/// <param name="Secret">null: they are not signed.</param>
/// <param name="PreviousSecret">Signs as well, while receivers change.</param>
public sealed record WebhookSettings(string? Secret, string? PreviousSecret, bool AllowPrivate, TimeSpan Timeout)
{
    /// <summary>Of the dashboard, for links.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Where PagerDuty takes events for keys without an address.</summary>
    public required Uri PagerDuty { get; init; }
}
