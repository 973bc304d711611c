namespace Risk.Contracts;

/// <summary>Which message of which shard of news it is: from a gap a listener sees that it missed some.</summary>
/// <param name="Source">One life of the shard's grain; another one counts from the start.</param>
/// <param name="Number">From 1 up, one more for each message; 0: none yet.</param>
[GenerateSerializer, Immutable, Alias("risk.news-mark")]
public sealed record NewsMark([property: Id(0)] string Source, [property: Id(1)] long Number);
