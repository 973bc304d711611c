namespace Risk.Contracts;

/// <summary>What became of a message that somebody sent.</summary>
[GenerateSerializer, Alias("risk.reply-result")]
public enum ReplyResult
{
    /// <summary>The alert is acknowledged or resolved now.</summary>
    Done = 0,

    /// <summary>It was so before.</summary>
    Unchanged = 1,

    /// <summary>The alert's state does not allow it.</summary>
    Refused = 2,

    /// <summary>It is not of the form <c>ack CODE</c> or <c>resolve CODE</c>.</summary>
    NotUnderstood = 3,

    /// <summary>The number has no such code.</summary>
    WrongCode = 4,

    /// <summary>Too many wrong codes; the number has to wait.</summary>
    Blocked = 5,

    /// <summary>No contact has the number.</summary>
    UnknownNumber = 6,

    /// <summary>A contact has the number, but has not verified it.</summary>
    UnverifiedNumber = 7,
}
