namespace Risk.Api.Endpoints;

/// <summary>A part of a list.</summary>
/// <param name="Items">At most as many as <c>limit</c> says.</param>
/// <param name="NextCursor">Give it as <c>cursor</c> to get the next part; null at the end.</param>
public sealed record ListResponse<T>(IReadOnlyList<T> Items, string? NextCursor);

internal static class ListResponses
{
    public static IResult ToResult<T, TResponse>(this Page<T> page, Func<T, TResponse> respond) =>
        Answers.Ok(new ListResponse<TResponse>([.. page.Items.Select(respond)], page.NextCursor));
}
