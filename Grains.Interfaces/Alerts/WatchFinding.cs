namespace Risk.Contracts;

/// <summary>Something that is wrong with the service.</summary>
/// <param name="Description">What, in words for the people who are told.</param>
/// <param name="Value">How many or how much; wrong from above 0 on.</param>
[GenerateSerializer, Immutable, Alias("risk.watch-finding")]
public sealed record WatchFinding(
    [property: Id(0)] Severity Severity,
    [property: Id(1)] string Description,
    [property: Id(2)] double Value);
