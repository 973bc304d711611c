namespace Risk.Replies;

/// <summary>A text message that came in.</summary>
/// <param name="IsDone">Whether what it asks for was done, or refused.</param>
public sealed record SeenReply(string Id, DateTimeOffset At, bool IsDone);

public enum InboxVerdict
{
    Fresh,
    Repeated,
    TooOld,
}

/// <summary>Lets each message in once, and only while it is new: a copy that somebody kept does nothing.</summary>
public static class InboxRules
{
    /// <summary>A message is good for so long after the provider got it.</summary>
    public static readonly TimeSpan Good = TimeSpan.FromMinutes(5);

    // Twice as long, as clocks differ by as much, and then some: later its age refuses it.
    private static readonly TimeSpan Kept = 3 * Good;

    /// <param name="seen">Of the number, lately.</param>
    /// <param name="sentAt">When the provider got it.</param>
    /// <returns>What is then seen. One that was not done is let in again: the process may have died over it.</returns>
    public static (ImmutableArray<SeenReply> Seen, InboxVerdict Verdict) Take(
        ImmutableArray<SeenReply> seen, string id, DateTimeOffset sentAt, DateTimeOffset now)
    {
        if ((now - sentAt).Duration() > Good)
            return (seen, InboxVerdict.TooOld);
        if (seen.FirstOrDefault(one => one.Id == id) is { } before)
            return (seen, before.IsDone ? InboxVerdict.Repeated : InboxVerdict.Fresh);
        return ([.. seen.Where(one => now - one.At <= Kept), new(id, now, false)], InboxVerdict.Fresh);
    }

    public static ImmutableArray<SeenReply> Done(ImmutableArray<SeenReply> seen, string id) =>
        [.. seen.Select(one => one.Id == id ? one with { IsDone = true } : one)];
}
