using System.Text;
using Risk.Api.Commands;
using Risk.Api.Commands.Local;
using Risk.Api.Security;
using Risk.Api.Standalone;
using Risk.Silo.Settings;

namespace Risk.Api;

/// <summary>What the Standalone edition makes of the settings: one process that is both silo and Api.</summary>
/// <remarks>Each edition has a class of this name; the commands know no other part of it.</remarks>
public static class Edition
{
    /// <summary>Serves until it is told to stop.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> ServeAsync(LocalOptions options, string host, bool demo) =>
        Serving.RunAsync(Read(options), host, demo);

    /// <summary>The service that is set up here.</summary>
    /// <exception cref="CommandException">A setting is bad.</exception>
    public static LocalService Local(LocalOptions options, bool makeSecret)
    {
        RiskSettings settings = Read(options);
        return new(settings.Port, Tokens(settings, makeSecret));
    }

    /// <summary>Every setting with its value here.</summary>
    public static IEnumerable<SettingRow> Settings()
    {
        SettingsSource source = Source(new(Port: null, DataFolder: null));
        return SettingsCatalog.All.Select(s => new SettingRow(s.Key, Shown(s, source), s.Unit, s.Allowed, s.Meaning));
    }

    internal static TokenSettings? Tokens(RiskSettings settings, bool makeSecret)
    {
        byte[]? secret = settings.Jwt.Secret is { } set ? Encoding.UTF8.GetBytes(set)
            : makeSecret ? SecretFile.ReadOrMake(settings.DataFolder)
            : SecretFile.Read(settings.DataFolder);
        return secret is null ? null : new TokenSettings(secret);
    }

    private static SettingsSource Source(LocalOptions options) =>
        SettingsSource.Of(Directory.GetCurrentDirectory(), options.Values);

    private static RiskSettings Read(LocalOptions options)
    {
        try
        {
            RiskSettings settings = RiskSettings.Read(Source(options), IsDevelopment);
            return settings.Jwt.Authority is null
                ? settings
                : throw new CommandException("JWT_AUTHORITY needs the Cluster edition; set WEBSOCKET_JWT_SECRET.");
        }
        catch (SettingsException fault)
        {
            throw new CommandException(fault.Message, fault);
        }
    }

    private static bool IsDevelopment =>
        new[] { "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT" }
            .Any(name => Environment.GetEnvironmentVariable(name) == "Development");

    private static string Shown(Setting setting, SettingsSource source) => source.Find(setting) is { } found
        ? setting.IsSecret ? "(set)" : found.Text
        : setting.Default;
}
