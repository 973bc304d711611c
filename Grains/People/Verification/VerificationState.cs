namespace Risk.Grains.People;

/// <summary>What a <see cref="VerificationGrain"/> stores: not the code, which follows from a key.</summary>
[GenerateSerializer, Alias("risk.state.verification")]
public sealed record VerificationState
{
    /// <summary>To which the newest code was sent; null: none was, or it was used.</summary>
    [Id(0)] public string? Address { get; set; }

    [Id(1)] public int Number { get; set; }

    /// <summary>Wrong ones since then.</summary>
    [Id(2)] public int Tries { get; set; }

    /// <summary>When the newest codes were sent, oldest first.</summary>
    [Id(3)] public ImmutableArray<DateTimeOffset> Sent { get; set; } = [];
}
