namespace Risk.Api.OpenApi;

/// <summary>Names operations by method and path: <c>putPortfoliosIdPositions</c>.</summary>
internal static class OperationNames
{
    public static string Of(string method, string path) => string.Concat(
        path.Split('/', '-', '{', '}').Where(w => w is not ("" or "api")).Select(Capital)
            .Prepend(method.ToLowerInvariant()));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
