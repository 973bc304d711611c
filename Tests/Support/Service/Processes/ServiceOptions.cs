namespace Risk.Tests.Support.Service;

/// <summary>How a service under test is started.</summary>
/// <param name="SmtpPort">Port of the mail server's double; null: mails become files.</param>
/// <param name="DatabaseUrl">Null: SQLite in the data folder.</param>
/// <param name="Failpoints">As <c>RISK_FAILPOINTS</c> takes them.</param>
internal sealed record ServiceOptions(
    string DataFolder, int Port, int? SmtpPort = null, string? DatabaseUrl = null, string? Failpoints = null)
{
    /// <summary>Further variables of its environment.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Arguments =>
        ["serve", "--no-demo", "--port", $"{Port}", "--data", DataFolder];

    public IReadOnlyDictionary<string, string> Environment => Variables().ToDictionary();

    private IEnumerable<KeyValuePair<string, string>> Variables()
    {
        foreach (KeyValuePair<string, string> more in More)
            yield return more;
        yield return new("WEBSOCKET_JWT_SECRET", Tokens.Secret);
        if (SmtpPort is { } port)
        {
            yield return new("SMTP_HOST", "127.0.0.1");
            yield return new("SMTP_PORT", $"{port}");
            yield return new("SMTP_USE_TLS", "false");
            yield return new("SMTP_FROM", "risk@desk.example");
        }
        if (DatabaseUrl is not null)
            yield return new("DATABASE_URL", DatabaseUrl);
        if (Failpoints is not null)
        {
            yield return new("DOTNET_ENVIRONMENT", "Development");
            yield return new("RISK_FAILPOINTS", Failpoints);
        }
    }
}
