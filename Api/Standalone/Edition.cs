using System.Text;
using Risk.Api.Commands;
using Risk.Api.Commands.Local;
using Risk.Api.Hosting;
using Risk.Api.Security;
using Risk.Api.Standalone;
using Risk.Silo.Records.Audit;
using Risk.Silo.Settings;

namespace Risk.Api;

/// <summary>What the Standalone edition makes of the settings: one process that is both silo and Api.</summary>
/// <remarks>Each edition has a class of this name; the commands know no other part of it.</remarks>
public static class Edition
{
    /// <summary>Serves until it is told to stop.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> ServeAsync(LocalOptions options, string host) => Serving.RunAsync(Read(options), host);

    /// <summary>The service that is set up here.</summary>
    /// <exception cref="CommandException">A setting is bad.</exception>
    public static LocalService Local(LocalOptions options, bool makeSecret)
    {
        RiskSettings settings = Read(options);
        return new(settings.Port, Tokens(settings, makeSecret));
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

    internal static TokenSettings? Tokens(RiskSettings settings, bool makeSecret)
    {
        byte[]? secret = settings.Jwt.Secret is { } set ? Encoding.UTF8.GetBytes(set)
            : makeSecret ? SecretFile.ReadOrMake(settings.DataFolder)
            : SecretFile.Read(settings.DataFolder);
        return secret is null ? null : new TokenSettings(secret);
    }

    internal static TwilioCallbacks? Twilio(RiskSettings settings) => settings.Sms.CallbackToken is { } token
        ? new(settings.PublicUrl, token)
        : null;

    private static RiskSettings Read(LocalOptions options)
    {
        try
        {
            RiskSettings settings = LocalSettings.Read(options.Values);
            return settings.Jwt.Authority is null
                ? settings
                : throw new CommandException("JWT_AUTHORITY needs the Cluster edition; set WEBSOCKET_JWT_SECRET.");
        }
        catch (SettingsException fault)
        {
            throw new CommandException(fault.Message, fault);
        }
    }
}
