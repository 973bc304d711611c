namespace Risk.Contracts;

/// <summary>Something about the service itself, e.g. a channel that fails.</summary>
[GenerateSerializer, Immutable, Alias("risk.service-news")]
public sealed record ServiceNews([property: Id(0)] string Event, [property: Id(1)] string Detail);
