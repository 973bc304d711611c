namespace Risk.Contracts;

/// <summary>A tick that was not taken.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="Reason">not_positive, out_of_order, jump, bad_symbol.</param>
[GenerateSerializer, Immutable, Alias("risk.tick-rejection")]
public sealed record TickRejection(
    [property: Id(0)] int Index,
    [property: Id(1)] string Symbol,
    [property: Id(2)] string Reason);
