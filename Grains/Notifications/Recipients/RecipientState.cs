namespace Risk.Grains.Notifications.Recipients;

/// <summary>What a <see cref="RecipientGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.recipient")]
public sealed record RecipientState
{
    /// <summary>When the newest messages were sent, oldest first.</summary>
    [Id(0)] public ImmutableArray<DateTimeOffset> Sent { get; set; } = [];
}
