namespace Risk.Contracts;

/// <summary>What a message says of an alert: its facts at the time, for people to read.</summary>
[GenerateSerializer, Immutable, Alias("risk.alert-notice")]
public sealed record AlertNotice(
    [property: Id(0)] AlertView Alert,
    [property: Id(1)] string PortfolioName);
