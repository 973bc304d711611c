using System.Text;
using Risk.Api.Commands;
using Risk.Api.Commands.Local;
using Risk.Api.Hosting;
using Risk.Api.Security;
using Risk.Silo.Records.Audit;
using Risk.Silo.Settings;

namespace Risk.Api;

/// <summary>What the Cluster edition makes of the settings: a client of the silos, or one of them.</summary>
/// <remarks>Each edition has a class of this name; the commands know no other part of it.</remarks>
public static class Edition
{
    // The client is not told that the silo which has its call died with it.
    private static readonly RepeatSettings Repeats =
        new(Patience: TimeSpan.FromSeconds(10), Silence: TimeSpan.FromSeconds(4));

    /// <summary>Serves until it is told to stop.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> ServeAsync(LocalOptions options, string host) =>
        Serving.RunAsync(Read(options), host);

    /// <summary>The service that is set up here.</summary>
    /// <exception cref="CommandException">A setting is bad.</exception>
    public static LocalService Local(LocalOptions options, bool makeSecret)
    {
        RiskSettings settings = Read(options);
        return new(settings.Port, Tokens(settings), settings.Jwt.Authority);
    }

    /// <summary>Every setting with its value here.</summary>
    public static IEnumerable<SettingRow> Settings() => LocalSettings.Shown()
        .Select(s => new SettingRow(s.Setting.Key, s.Value, s.Setting.Unit, s.Setting.Allowed, s.Setting.Meaning));

    /// <summary>Walks the audit log of the database that is set up here; the service may run meanwhile.</summary>
    /// <param name="progress">Told how many rows of how many are done.</param>
    /// <exception cref="CommandException">There is no database, or it cannot be reached.</exception>
    public static async Task<AuditReport> VerifyAuditAsync(
        LocalOptions options, Action<long, long> progress, CancellationToken cancellation)
    {
        RiskSettings settings = Read(options);
        try
        {
            AuditVerdict verdict = await LocalAudit.VerifyAsync(settings, progress, cancellation);
            return new(verdict.Rows, verdict.BrokenAt, verdict.Reason, verdict.Hash);
        }
        catch (Exception fault) when (fault is IOException or StorageUnavailableException)
        {
            throw new CommandException(fault.Message, fault);
        }
    }

    internal static TokenSettings? Tokens(RiskSettings settings) =>
        settings.Jwt.Secret is { } secret ? new(Encoding.UTF8.GetBytes(secret)) : null;

    /// <exception cref="CommandException">A setting that all nodes must share is missing.</exception>
    internal static ApiSettings Api(RiskSettings settings)
    {
        if (settings.Redis.Url is null)
            throw new CommandException("REDIS_URL is not set: without it the silos cannot be found.");
        if (settings.Jwt is { Secret: null, Authority: null })
            throw new CommandException("Set WEBSOCKET_JWT_SECRET, the same on every node, or JWT_AUTHORITY.");
        return new(
            Tokens(settings),
            settings.Jwt.Authority is { } authority ? new(authority, settings.Jwt.Audience!) : null)
        {
            Repeats = Repeats,
            Twilio = settings.Sms.CallbackToken is { } token ? new(settings.PublicUrl, token) : null,
        };
    }

    private static RiskSettings Read(LocalOptions options)
    {
        try
        {
            return LocalSettings.Read(options.Values);
        }
        catch (SettingsException fault)
        {
            throw new CommandException(fault.Message, fault);
        }
    }
}
