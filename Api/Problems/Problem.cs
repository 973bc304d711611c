using Microsoft.AspNetCore.WebUtilities;

namespace Risk.Api.Problems;

/// <summary>What went wrong (RFC 9457).</summary>
/// <param name="Type">Always <c>about:blank</c>: the status says it.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">Which field, its value, and what is allowed.</param>
/// <param name="Errors">Each field that is wrong; empty when no field is to blame.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, ImmutableArray<ProblemField> Errors)
{
    public static Problem Of(int status, string detail, ImmutableArray<FieldError> errors = default) => new(
        "about:blank",
        ReasonPhrases.GetReasonPhrase(status),
        status,
        detail,
        errors.IsDefault ? [] : [.. errors.Select(e => new ProblemField(e.Field, e.Message))]);
}

/// <summary>A field that is wrong.</summary>
/// <param name="Field">Its name, e.g. <c>escalation_steps[0].recipients[1]</c>.</param>
/// <param name="Message">Its value and what is allowed.</param>
public sealed record ProblemField(string Field, string Message);
