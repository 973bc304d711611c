using Risk.Contracts;

namespace Risk.Grains.Notifications.Templates;

/// <summary>What the <see cref="MessageTemplatesGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.message-templates")]
public sealed record MessageTemplatesState
{
    /// <summary>By the template's id: its versions, the oldest first.</summary>
    [Id(0)] public Dictionary<string, ImmutableArray<MessageTemplate>> ById { get; set; } = [];

    /// <summary>Templates whose rows the records owe; the row of one that is gone is to go.</summary>
    [Id(1)] public HashSet<string> Owed { get; set; } = [];
}
