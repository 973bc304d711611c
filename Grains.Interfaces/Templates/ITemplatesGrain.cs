namespace Risk.Contracts;

/// <summary>All templates of limits: few, and read when one is applied. Key: <see cref="GrainKeys.Single"/>.</summary>
[Alias("risk.ITemplatesGrain")]
public interface ITemplatesGrain : IGrainWithStringKey
{
    /// <summary>Refused when a template of this id exists.</summary>
    [Alias("create")]
    Task<Outcome<ThresholdTemplate>> Create(ThresholdTemplate template);

    /// <summary>Creates or replaces the template of that id; its version is set here.</summary>
    [Alias("put")]
    Task<Outcome<ThresholdTemplate>> Put(ThresholdTemplate template);

    [Alias("get"), ReadOnly]
    Task<ThresholdTemplate?> Get(string templateId);

    /// <summary>By id.</summary>
    [Alias("list"), ReadOnly]
    Task<ImmutableArray<ThresholdTemplate>> List();

    /// <summary>Limits that came from it stay.</summary>
    [Alias("delete")]
    Task<Outcome<ThresholdTemplate>> Delete(string templateId);
}
