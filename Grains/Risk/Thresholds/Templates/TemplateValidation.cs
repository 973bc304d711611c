namespace Risk.Thresholds;

/// <summary>Says what is wrong with a template of limits before anything is stored.</summary>
public static class TemplateValidation
{
    private const int MostLimits = 50;
    private const int LongestDescription = 500;

    /// <param name="limits">Their ids are names within the template.</param>
    /// <param name="isMetric">Whether there is a metric of that id.</param>
    /// <returns>Empty when the template is good.</returns>
    public static ImmutableArray<FieldError> Validate(
        string id, string? description, IReadOnlyList<Limit> limits, Predicate<string> isMetric) =>
    [
        .. Check("id", $"id is '{id}'; allowed: {Ids.NewForm}.", Ids.IsValid(id) && !Ids.IsReserved(id)),
        .. Check("description", $"description is longer than the {LongestDescription} characters that are allowed.",
            description is null || description.Length <= LongestDescription),
        .. Check("limits", $"limits has {limits.Count}; allowed: 1 to {MostLimits}.",
            limits.Count is >= 1 and <= MostLimits),
        .. limits.SelectMany((limit, i) => OfLimit(limit, $"limits[{i}]", isMetric)),
        .. Doubles(limits),
    ];

    private static IEnumerable<FieldError> OfLimit(Limit limit, string place, Predicate<string> isMetric) =>
        from error in LimitValidation.Validate(limit, isMetric)
        let field = error.Field == "id" ? "name" : error.Field
        select new FieldError($"{place}.{field}", $"{place}.{field}{error.Message[error.Field.Length..]}");

    private static IEnumerable<FieldError> Doubles(IReadOnlyList<Limit> limits) =>
        from place in Enumerable.Range(0, limits.Count)
        where limits.Take(place).Any(other => other.Id == limits[place].Id)
        select new FieldError(
            $"limits[{place}].name", $"limits[{place}].name is '{limits[place].Id}', which an earlier one has.");

    private static ImmutableArray<FieldError> Check(string field, string message, bool good) =>
        good ? [] : [new(field, message)];
}
