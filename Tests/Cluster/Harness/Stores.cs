using Risk.Tests.Support;

namespace Risk.Tests.Cluster.Harness;

/// <summary>What the processes of one cluster share.</summary>
internal sealed record Stores(string DatabaseUrl, RedisProcess Redis, int SmtpPort, string SmtpHost)
{
    public IEnumerable<KeyValuePair<string, string>> Environment =>
    [
        new("WEBSOCKET_JWT_SECRET", Support.Service.Tokens.Secret),
        new("DATABASE_URL", DatabaseUrl),
        new("REDIS_URL", Redis.Url.ToString()),
        new("SMTP_HOST", SmtpHost),
        new("SMTP_PORT", $"{SmtpPort}"),
        new("SMTP_USE_TLS", "false"),
        new("SMTP_FROM", "risk@desk.example"),
    ];
}
