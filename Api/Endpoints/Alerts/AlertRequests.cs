namespace Risk.Api.Endpoints.Alerts;

/// <summary>Why something is done to an alert; the user is the token's <c>sub</c>.</summary>
public sealed record CommentRequest(string? Comment = null);

/// <summary>For how long and why notifications are held back.</summary>
/// <param name="Minutes">1 minute to 7 days.</param>
public sealed record SnoozeRequest(decimal Minutes, string? Reason = null);
