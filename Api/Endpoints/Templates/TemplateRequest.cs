namespace Risk.Api.Endpoints.Templates;

/// <summary>Limits that are put on many portfolios.</summary>
/// <param name="Limits">1 to 50.</param>
/// <param name="Id">Absent: made up. In the path's request it must be the path's.</param>
public sealed record TemplateRequest(
    IReadOnlyList<TemplateLimitFields> Limits, string? Id = null, string? Description = null)
{
    /// <summary>The id, or one that is made up once for the request.</summary>
    internal string IdOrNew { get; } = Id ?? $"template-{Guid.NewGuid():N}"[..21];

    public ThresholdTemplate ToContract(string id) =>
        new(id, Description, [.. Limits.Select(limit => limit.ToContract())], Version: 0);
}

/// <summary>A template of limits.</summary>
/// <param name="Version">Rises by one with each change.</param>
public sealed record TemplateResponse(
    string Id, string? Description, IReadOnlyList<TemplateLimitFields> Limits, int Version)
{
    public static TemplateResponse From(ThresholdTemplate template) => new(
        template.Id,
        template.Description,
        [.. template.Limits.Select(TemplateLimitFields.From)],
        template.Version);
}
