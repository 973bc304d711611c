namespace Risk.Contracts;

/// <summary>Which notifications are wanted; null matches all.</summary>
[GenerateSerializer, Immutable, Alias("risk.notification-query")]
public sealed record NotificationQuery(
    [property: Id(0)] PortfolioScope Scope,
    [property: Id(1)] string? AlertId = null,
    [property: Id(2)] NotificationStatus? Status = null);
