namespace Risk.Api.Endpoints.Alerts;

/// <summary>An alert with the positions behind it.</summary>
public sealed record AlertDetailResponse : AlertResponse
{
    private AlertDetailResponse(AlertResponse alert)
        : base(alert)
    {
    }

    /// <summary>What it came from when it opened; null where that is not known.</summary>
    public required BreakdownFields? Breakdown { get; init; }

    /// <summary>
    /// What moved its metric from the last close to when it opened; null where positions do not add up to the metric,
    /// and where that is not known.
    /// </summary>
    public required MovementFields? Moved { get; init; }

    public static new AlertDetailResponse From(AlertView view) => new(AlertResponse.From(view))
    {
        Breakdown = BreakdownFields.From(view.Origin?.Breakdown),
        Moved = MovementFields.From(view.Origin?.Moved),
    };
}
