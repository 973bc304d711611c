namespace Risk.Api.Endpoints.Notifications;

/// <summary>A message in the outbox or the delivery log.</summary>
/// <param name="Step">The policy step that it belongs to, from 0; null for none.</param>
/// <param name="Reason">Why it was not sent.</param>
public sealed record NotificationResponse(
    string Id,
    string AlertId,
    string PortfolioId,
    int? Step,
    NotificationKind Kind,
    Channel Channel,
    string Recipient,
    NotificationStatus Status,
    string? Reason,
    IReadOnlyList<AttemptResponse> Attempts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SentAt)
{
    public static NotificationResponse From(NotificationView view) => new(
        view.Id,
        view.AlertId,
        view.PortfolioId,
        view.Step,
        view.Kind,
        view.Channel,
        view.Recipient,
        view.Status,
        view.Reason,
        [.. view.Attempts.Select(a => new AttemptResponse(a.At, a.Outcome, a.Detail))],
        view.CreatedAt,
        view.SentAt);
}

/// <summary>One try to send a message.</summary>
/// <param name="Outcome">sent, temporary, permanent, unknown.</param>
/// <param name="Detail">The provider's words.</param>
public sealed record AttemptResponse(DateTimeOffset At, string Outcome, string Detail);
