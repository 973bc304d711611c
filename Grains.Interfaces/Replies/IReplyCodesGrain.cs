namespace Risk.Contracts;

/// <summary>The short codes by which one number answers alerts that it was told of. Key: the number, E.164.</summary>
[Alias("risk.IReplyCodesGrain")]
public interface IReplyCodesGrain : IGrainWithStringKey
{
    /// <summary>
    /// The code of an alert for this number, for the text of a message: four digits, of no other alert that the number
    /// can answer now, the same each time until a week after it was last asked for.
    /// </summary>
    [Alias("code-for")]
    Task<string> CodeFor(string alertId);

    /// <summary>The alert of a code. A wrong one counts as a guess, and after too many none is looked up for a while.
    /// </summary>
    [Alias("find")]
    Task<FoundCode> Find(string code);
}

/// <summary>What a code stands for.</summary>
/// <param name="AlertId">Null when the number has no such code, or must wait.</param>
/// <param name="BlockedUntil">Until when the number must wait, after too many wrong codes; null: it need not.</param>
[GenerateSerializer, Immutable, Alias("risk.found-code")]
public sealed record FoundCode(
    [property: Id(0)] string? AlertId,
    [property: Id(1)] DateTimeOffset? BlockedUntil);
