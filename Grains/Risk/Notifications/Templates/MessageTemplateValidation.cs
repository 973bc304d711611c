using System.Text.RegularExpressions;

namespace Risk.Notifications;

/// <summary>Whether a message template may be saved.</summary>
public static partial class MessageTemplateValidation
{
    public const int LongestSubject = 500;
    public const int LongestText = 10_000;
    public const int LongestPage = 50_000;

    /// <returns>Nothing when it may.</returns>
    public static ImmutableArray<FieldError> Validate(TemplateDraft draft) =>
    [
        .. Ids.IsValid(draft.Id) && !Ids.IsReserved(draft.Id) ? Nothing
            : [new("id", $"id is '{draft.Id}'; allowed are 1 to 64 of A-Z a-z 0-9 _ . -, not with _ first.")],
        .. draft.Language is null || Language().IsMatch(draft.Language) ? Nothing
            : [new("language", $"language is '{draft.Language}'; allowed is a tag like de or de-CH.")],
        .. draft.Channel == Channel.Email || draft.Html is null ? Nothing
            : [new("html", "html is given; allowed only for the channel email.")],
        .. draft.Channel != Channel.Sms || draft.Subject is null ? Nothing
            : [new("subject", "subject is given; an SMS has none.")],
        .. draft.Text.Trim().Length > 0 ? Nothing : [new("text", "text is empty; allowed is some text.")],
        .. Check("subject", draft.Subject, LongestSubject),
        .. Check("text", draft.Text, LongestText),
        .. Check("html", draft.Html, LongestPage),
    ];

    private static readonly ImmutableArray<FieldError> Nothing = [];

    private static IEnumerable<FieldError> Check(string field, string? template, int longest) =>
        template is null ? []
        : template.Length > longest
            ? [new(field, $"{field} has {template.Length} characters; allowed are {longest}.")]
            : TemplateCheck.Of(template).Select(fault => new FieldError(
                field, $"{field}, line {fault.Line}, column {fault.Column}: {fault.Message}."));

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
