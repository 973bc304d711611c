namespace Risk.Contracts;

/// <summary>How messages of a kind, channel and language are worded. Handlebars, with known variables only.</summary>
/// <param name="Kind">Null: every kind that has no template of its own.</param>
/// <param name="Language">BCP 47; null: everyone whose language has no template of its own.</param>
/// <param name="Subject">Of mail; null: the usual one.</param>
/// <param name="Html">Page of a mail; null: the mail is text only.</param>
/// <param name="Version">From 1, one more with each save.</param>
/// <param name="SavedBy">The user's <c>sub</c>; null when it is not known.</param>
[GenerateSerializer, Immutable, Alias("risk.message-template")]
public sealed record MessageTemplate(
    [property: Id(0)] string Id,
    [property: Id(1)] NotificationKind? Kind,
    [property: Id(2)] Channel Channel,
    [property: Id(3)] string? Language,
    [property: Id(4)] string? Subject,
    [property: Id(5)] string Text,
    [property: Id(6)] string? Html,
    [property: Id(7)] int Version = 0,
    [property: Id(8)] DateTimeOffset SavedAt = default,
    [property: Id(9)] string? SavedBy = null);

/// <summary>What a template makes of a message.</summary>
[GenerateSerializer, Immutable, Alias("risk.rendered-message")]
public sealed record RenderedMessage(
    [property: Id(0)] string Subject,
    [property: Id(1)] string Text,
    [property: Id(2)] string? Html);
