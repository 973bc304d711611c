namespace Risk.Api.Endpoints.Silences;

/// <summary>While an alert that fits the source is open, those that fit the target are held back.</summary>
/// <param name="Same">In which fields both agree, e.g. their portfolios' desk; absent: in none.</param>
public sealed record InhibitionRequest(
    MatcherFields Source, MatcherFields Target, IReadOnlyList<SameField>? Same = null)
{
    public InhibitionRule ToContract(string id) => new(id, Source.ToContract(), Target.ToContract(), [.. Same ?? []]);
}

/// <summary>A rule by which an open alert holds back others.</summary>
public sealed record InhibitionFields(
    string Id, MatcherFields Source, MatcherFields Target, IReadOnlyList<SameField> Same)
{
    public static InhibitionFields From(InhibitionRule rule) =>
        new(rule.Id, MatcherFields.From(rule.Source), MatcherFields.From(rule.Target), rule.Same);
}

/// <summary>Which alerts are meant: those that fit one entry of each list that is given.</summary>
/// <param name="PortfolioIds">One that ends in <c>*</c> fits all that begin like it.</param>
/// <param name="MetricTypes">Likewise.</param>
public sealed record MatcherFields(
    IReadOnlyList<string>? PortfolioIds = null,
    IReadOnlyList<string>? MetricTypes = null,
    IReadOnlyList<Severity>? Severities = null)
{
    public AlertMatchers ToContract() => new([.. PortfolioIds ?? []], [.. MetricTypes ?? []], [.. Severities ?? []]);

    public static MatcherFields From(AlertMatchers matchers) =>
        new(matchers.PortfolioIds, matchers.MetricTypes, matchers.Severities);
}
