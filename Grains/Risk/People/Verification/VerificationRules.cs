namespace Risk.People;

/// <summary>A contact proves that an address is theirs by the code that was sent there.</summary>
public static class VerificationRules
{
    public const int MaxTries = 5;

    /// <summary>Codes to one contact's channel within <see cref="SendWindow"/>.</summary>
    public const int MaxSent = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan SendWindow = TimeSpan.FromHours(1);

    /// <summary>A new code takes the place of the one before.</summary>
    public static CodeStart Start(Verification now, string address, DateTimeOffset at)
    {
        ImmutableArray<DateTimeOffset> sent = [.. now.Sent.Where(one => at < one + SendWindow)];
        return sent.Length >= MaxSent
            ? new(now, sent[0] + SendWindow)
            : new(new(address, now.Number + 1, 0, sent.Add(at)), null);
    }

    /// <param name="address">The contact's, as it is now.</param>
    /// <param name="isRight">Whether it is the code that was sent.</param>
    public static CodeCheck Confirm(Verification now, string address, bool isRight, DateTimeOffset at)
    {
        if (now.Address != address)
            return new(now, CodeVerdict.NotSent);
        if (at >= now.Sent[^1] + Lifetime)
            return new(now, CodeVerdict.Expired);
        if (now.Tries >= MaxTries)
            return new(now, CodeVerdict.Spent);
        return isRight
            ? new(now with { Address = null }, CodeVerdict.Right)
            : new(now with { Tries = now.Tries + 1 }, CodeVerdict.Wrong);
    }
}
