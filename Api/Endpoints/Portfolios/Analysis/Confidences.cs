namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Confidences as the wire has them: in percent.</summary>
internal static class Confidences
{
    public static ImmutableArray<Confidence> All { get; } = [.. Enum.GetValues<Confidence>()];

    /// <summary>In the order of <see cref="All"/>.</summary>
    public static ImmutableArray<string> Texts { get; } = ["95", "97.5", "99"];

    /// <param name="text">One of <see cref="Texts"/>.</param>
    public static Confidence Parse(string text) => All[Texts.IndexOf(text)];

    public static decimal Percent(this Confidence confidence) => confidence switch
    {
        Confidence.Percent95 => 95,
        Confidence.Percent975 => 97.5m,
        _ => 99,
    };
}
