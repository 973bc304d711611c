namespace Risk.Contracts;

/// <summary>Whether something that the service needs works.</summary>
/// <param name="Name">database, email, prices.</param>
/// <param name="Detail">What is wrong, or what it is.</param>
/// <param name="Since">When it was first seen so, by whoever answers; null when that is not watched.</param>
/// <param name="LastError">What was wrong when it last was; null when it never was since the process began.</param>
[GenerateSerializer, Immutable, Alias("risk.dependency-health")]
public sealed record DependencyHealth(
    [property: Id(0)] string Name,
    [property: Id(1)] bool Healthy,
    [property: Id(2)] string Detail,
    [property: Id(3)] bool Required,
    [property: Id(4)] DateTimeOffset? Since = null,
    [property: Id(5)] string? LastError = null,
    [property: Id(6)] DateTimeOffset? LastErrorAt = null);
