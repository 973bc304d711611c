namespace Risk.Replies;

/// <summary>By which code a number answers an alert.</summary>
/// <param name="Until">From then on the code may be another alert's.</param>
public sealed record ReplyCode(string Code, string AlertId, DateTimeOffset Until);

/// <summary>What one number can answer, and how it guessed.</summary>
/// <param name="Wrong">When it gave the newest wrong codes, oldest first; as many as matter.</param>
public sealed record CodeBook(ImmutableArray<ReplyCode> Codes, ImmutableArray<DateTimeOffset> Wrong)
{
    public static CodeBook Empty { get; } = new([], []);
}

/// <summary>What a code of a number stands for.</summary>
/// <param name="AlertId">Null when it stands for nothing, or must not be looked up.</param>
/// <param name="BlockedUntil">Until when none is looked up; null: it was.</param>
public sealed record CodeLookup(CodeBook Next, string? AlertId, DateTimeOffset? BlockedUntil);
