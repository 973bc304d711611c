namespace Risk.Contracts;

/// <summary>An open alert that fits the source holds back the telling of those that fit the target.</summary>
/// <param name="Same">In which fields both agree; empty: in none.</param>
[GenerateSerializer, Immutable, Alias("risk.inhibition-rule")]
public sealed record InhibitionRule(
    [property: Id(0)] string Id,
    [property: Id(1)] AlertMatchers Source,
    [property: Id(2)] AlertMatchers Target,
    [property: Id(3)] ImmutableArray<SameField> Same);

/// <summary>What two alerts have to have in common.</summary>
[GenerateSerializer, Alias("risk.same-field")]
public enum SameField
{
    Portfolio = 0,
    Metric = 1,

    /// <summary>Of their portfolios.</summary>
    Desk = 2,
}
