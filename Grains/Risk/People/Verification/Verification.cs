namespace Risk.People;

/// <summary>How the proof stands that an address is a contact's.</summary>
/// <param name="Address">To which the newest code was sent; null: none was.</param>
/// <param name="Number">Of the newest code, from 1.</param>
/// <param name="Tries">Wrong ones since then.</param>
/// <param name="Sent">When the newest codes were sent, oldest first; as many as matter.</param>
public sealed record Verification(string? Address, int Number, int Tries, ImmutableArray<DateTimeOffset> Sent)
{
    public static Verification None { get; } = new(null, 0, 0, []);
}

/// <summary>Whether a code may be sent.</summary>
/// <param name="WaitUntil">When it may; null: now, and it is the next state's.</param>
public sealed record CodeStart(Verification Next, DateTimeOffset? WaitUntil);

public enum CodeVerdict
{
    Right,
    Wrong,

    /// <summary>None was sent to this address, or it was used.</summary>
    NotSent,

    Expired,

    /// <summary>Too many wrong ones; a new one is needed.</summary>
    Spent,
}

/// <summary>What a code came to.</summary>
public sealed record CodeCheck(Verification Next, CodeVerdict Verdict);
