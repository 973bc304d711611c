namespace Risk.Grains.Replies;

/// <summary>What a <see cref="ReplyCodesGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.reply-codes")]
public sealed record ReplyCodesState
{
    [Id(0)] public ImmutableArray<StoredCode> Codes { get; set; } = [];

    /// <summary>When the newest wrong codes came, oldest first.</summary>
    [Id(1)] public ImmutableArray<DateTimeOffset> Wrong { get; set; } = [];
}

/// <summary>By which code the number answers an alert, and until when.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.reply-code")]
public sealed record StoredCode(
    [property: Id(0)] string Code, [property: Id(1)] string AlertId, [property: Id(2)] DateTimeOffset Until);
