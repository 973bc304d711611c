using Npgsql;

namespace Risk.Silo.Database;

/// <summary>Reads <c>postgresql://user:password@host:port/db?sslmode=…</c>, percent-decoded.</summary>
public static class DatabaseUrl
{
    /// <summary>What a good one looks like, for error messages; they never show the URL: it holds a password.</summary>
    public const string Shape = "postgresql://user:password@host:port/database?sslmode=require";

    /// <summary>Turns the URL into the connection string of the driver.</summary>
    /// <exception cref="FormatException">It is not such a URL; the message says which part is wrong.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("postgresql" or "postgres"))
            throw new FormatException($"must look like {Shape}");
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = Decode(uri.Host.Trim('[', ']')),
            Port = uri.IsDefaultPort || uri.Port < 0 ? 5432 : uri.Port,
            Database = Decode(uri.AbsolutePath.TrimStart('/')),
            ApplicationName = "orleans-risk",
        };
        SetUser(builder, uri.UserInfo);
        foreach (string option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            SetOption(builder, option);
        Check(builder);
        return builder;
    }

    private static void SetUser(NpgsqlConnectionStringBuilder builder, string userInfo)
    {
        string[] parts = userInfo.Split(':', 2);
        builder.Username = Decode(parts[0]);
        if (parts.Length == 2)
            builder.Password = Decode(parts[1]);
    }

    private static void SetOption(NpgsqlConnectionStringBuilder builder, string option)
    {
        string[] parts = option.Split('=', 2);
        string value = parts.Length == 2 ? Decode(parts[1]) : "";
        switch (parts[0])
        {
            case "sslmode": builder.SslMode = SslModeOf(value); break;
            case "sslrootcert": builder.RootCertificate = value; break;
            case "host": builder.Host = value; break; // the folder of a unix socket
            case "application_name": builder.ApplicationName = value; break;
            default:
                throw new FormatException(
                    $"has the option '{parts[0]}'; allowed are sslmode, sslrootcert, host and application_name");
        }
    }

    private static SslMode SslModeOf(string value) => value switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw new FormatException(
            $"has sslmode '{value}'; allowed are disable, allow, prefer, require, verify-ca and verify-full"),
    };

    private static void Check(NpgsqlConnectionStringBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Host))
            throw new FormatException($"names no host; it must look like {Shape}");
        if (string.IsNullOrEmpty(builder.Username))
            throw new FormatException($"names no user; it must look like {Shape}");
        if (string.IsNullOrEmpty(builder.Database) || builder.Database.Contains('/'))
            throw new FormatException($"names no database; it must look like {Shape}");
    }

    private static string Decode(string part) => Uri.UnescapeDataString(part);
}
