using System.Globalization;

namespace Risk.Alerts;

/// <summary>Says what is wrong with what a user asks of an alert.</summary>
public static class AlertValidation
{
    public static readonly TimeSpan ShortestSnooze = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(7);

    private const int LongestComment = 2000;

    /// <param name="required">Whether there must be one.</param>
    /// <returns>Empty when it is good.</returns>
    public static ImmutableArray<FieldError> Comment(string? comment, bool required) => comment switch
    {
        { Length: > LongestComment } =>
            [new("comment", $"comment has {comment.Length} characters; allowed: up to {LongestComment}.")],
        _ when required && string.IsNullOrWhiteSpace(comment) =>
            [new("comment", $"comment is empty; allowed: 1 to {LongestComment} characters.")],
        _ => [],
    };

    public static ImmutableArray<FieldError> Snooze(TimeSpan duration) =>
        duration >= ShortestSnooze && duration <= LongestSnooze
            ? []
            : [new("minutes", string.Create(CultureInfo.InvariantCulture, $"minutes is {duration.TotalMinutes}; "
                + $"allowed: a number from {ShortestSnooze.TotalMinutes} to {LongestSnooze.TotalMinutes}."))];
}
