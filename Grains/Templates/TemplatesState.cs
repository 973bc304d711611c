using Risk.Contracts;

namespace Risk.Grains.Templates;

/// <summary>What the <see cref="TemplatesGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.templates")]
public sealed record TemplatesState
{
    /// <summary>By id.</summary>
    [Id(0)] public Dictionary<string, ThresholdTemplate> ById { get; set; } = [];

    /// <summary>Templates whose rows the records owe; the row of a template that is gone is to go.</summary>
    [Id(1)] public HashSet<string> Owed { get; set; } = [];
}
