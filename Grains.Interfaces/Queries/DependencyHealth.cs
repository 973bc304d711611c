namespace Risk.Contracts;

/// <summary>Whether something that the service needs works.</summary>
/// <param name="Name">database, email, prices.</param>
/// <param name="Detail">What is wrong, or what it is.</param>
[GenerateSerializer, Immutable, Alias("risk.dependency-health")]
public sealed record DependencyHealth(
    [property: Id(0)] string Name,
    [property: Id(1)] bool Healthy,
    [property: Id(2)] string Detail,
    [property: Id(3)] bool Required);
