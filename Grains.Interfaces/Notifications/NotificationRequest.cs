namespace Risk.Contracts;

/// <summary>A message to put into the outbox.</summary>
/// <param name="Step">The policy step that it belongs to, from 0; null for none.</param>
/// <param name="Level">The step's name.</param>
/// <param name="NextStepAt">When somebody else will be told; null when nobody will.</param>
/// <param name="SuppressedBecause">Set when it is only to be recorded as not sent.</param>
/// <param name="Remark">For its text, e.g. how often the limit was broken; null for none.</param>
[GenerateSerializer, Immutable, Alias("risk.notification-request")]
public sealed record NotificationRequest(
    [property: Id(0)] AlertNotice Notice,
    [property: Id(1)] NotificationKind Kind,
    [property: Id(2)] Channel Channel,
    [property: Id(3)] string Recipient,
    [property: Id(4)] int? Step,
    [property: Id(5)] string? Level,
    [property: Id(6)] DateTimeOffset? NextStepAt,
    [property: Id(7)] string? SuppressedBecause,
    [property: Id(8)] DateTimeOffset At,
    [property: Id(9)] string? Remark = null)
{
    /// <summary>Where the same person is told when this is given up, in order.</summary>
    [Id(10)] public ImmutableArray<FallbackAddress> Fallbacks { get; init; } = [];

    /// <summary>Id of the contact; null when it is not known.</summary>
    [Id(11)] public string? Person { get; init; }

    /// <summary>Of its text, BCP 47; null: the service's own.</summary>
    [Id(12)] public string? Language { get; init; }

    /// <summary>How the alert stood when the same address was told of it before; null: it was not.</summary>
    [Id(14)] public MessageMark? Previous { get; init; }

    /// <summary>The template that is to be tried; null: the one that fits.</summary>
    [Id(15)] public string? TemplateId { get; init; }

    /// <summary>The message of the alert to the same address that leaves before this one; null: none.</summary>
    [Id(16)] public string? After { get; init; }
}
