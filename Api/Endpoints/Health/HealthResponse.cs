namespace Risk.Api.Endpoints.Health;

/// <summary>Whether the service can do its work.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> when something optional fails, <c>unavailable</c>.</param>
/// <param name="ServerTime">By the service's clock.</param>
public sealed record HealthResponse(
    HealthStatusName Status, DateTimeOffset ServerTime, IReadOnlyList<DependencyResponse> Dependencies)
{
    public static HealthResponse From(ImmutableArray<DependencyHealth> all, DateTimeOffset now) => new(
        StatusOf(all), now, [.. all.Select(DependencyResponse.From)]);

    private static HealthStatusName StatusOf(ImmutableArray<DependencyHealth> all) =>
        all.Any(d => d.Required && !d.Healthy) ? HealthStatusName.Unavailable
        : all.Any(d => !d.Healthy) ? HealthStatusName.Degraded
        : HealthStatusName.Ok;
}

/// <summary>Something that the service needs.</summary>
/// <param name="Required">Whether the service is unavailable without it.</param>
/// <param name="Detail">What is wrong, or what it is.</param>
/// <param name="Since">When it was first seen so; null when that is not watched.</param>
/// <param name="LastError">What was wrong when it last was; null when nothing was since the service began.</param>
public sealed record DependencyResponse(
    string Name,
    bool Healthy,
    bool Required,
    string Detail,
    DateTimeOffset? Since,
    string? LastError,
    DateTimeOffset? LastErrorAt)
{
    public static DependencyResponse From(DependencyHealth of) => new(
        of.Name, of.Healthy, of.Required, of.Detail, of.Since, of.LastError, of.LastErrorAt);
}

/// <summary>How the service is.</summary>
public enum HealthStatusName
{
    Ok,
    Degraded,
    Unavailable,
}

/// <summary>That the process lives.</summary>
public sealed record LiveResponse(HealthStatusName Status);
