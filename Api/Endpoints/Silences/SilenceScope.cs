namespace Risk.Api.Endpoints.Silences;

/// <summary>A token for some portfolios makes and ends only silences that name just these.</summary>
internal static class SilenceScope
{
    public static ImmutableArray<FieldError> Faults(PortfolioScope scope, Silence silence)
    {
        if (scope.Ids is null)
            return [];
        ImmutableArray<string> named = silence.Matchers.PortfolioIds;
        return named.IsEmpty
            ? [new("portfolio_ids", "portfolio_ids is empty; allowed are portfolios of the token.")]
            : [
                .. named.Index().Where(one => !scope.Allows(one.Item)).Select(one => new FieldError(
                    $"portfolio_ids[{one.Index}]",
                    $"portfolio_ids[{one.Index}] is '{one.Item}'; allowed are portfolios of the token, in full.")),
            ];
    }

    public static bool MayChange(PortfolioScope scope, Silence silence) => Faults(scope, silence).IsEmpty;

    /// <summary>Whether it may hold back alerts of a portfolio that the caller sees.</summary>
    public static bool MaySee(PortfolioScope scope, Silence silence) =>
        scope.Ids is not { } ids
        || silence.Matchers.PortfolioIds.IsEmpty
        || silence.Matchers.PortfolioIds.Any(pattern => ids.Any(id => Fits(pattern, id)));

    private static bool Fits(string pattern, string id) =>
        pattern.EndsWith('*') ? id.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == id;
}
