namespace Risk.Api.Endpoints.Silences;

/// <summary>A silence.</summary>
/// <param name="Status">active: it holds now; pending: it will; expired: it is over.</param>
/// <param name="HoldsUntil">Until when without a break; null unless active.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="ExpiredAt">When someone ended it early.</param>
public sealed record SilenceResponse(
    string Id,
    SilenceStatus Status,
    IReadOnlyList<string> PortfolioIds,
    IReadOnlyList<string> MetricTypes,
    IReadOnlyList<Severity> Severities,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    WindowFields? Window,
    DateTimeOffset? HoldsUntil,
    string Owner,
    string Reason,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiredAt,
    string? ExpiredBy)
{
    public static SilenceResponse From(SilenceView view)
    {
        Silence silence = view.Silence;
        return new(
            silence.Id,
            view.Status,
            silence.Matchers.PortfolioIds,
            silence.Matchers.MetricTypes,
            silence.Matchers.Severities,
            silence.StartsAt,
            silence.EndsAt,
            silence.Window is { } window ? WindowFields.From(window) : null,
            view.HoldsUntil,
            silence.Owner,
            silence.Reason,
            silence.CreatedAt,
            silence.ExpiredAt,
            silence.ExpiredBy);
    }
}
