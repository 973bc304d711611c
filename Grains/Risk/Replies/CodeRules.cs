using System.Globalization;

namespace Risk.Replies;

/// <summary>Short codes, which one number alone can use, and cannot guess.</summary>
/// <remarks>
/// A code is four digits, so a guess hits one of n with n / 9000: after five wrong ones within an hour none is looked
/// up, not even a right one, until the first of them is an hour old.
/// </remarks>
public static class CodeRules
{
    public const int First = 1000;
    public const int Count = 9000;

    /// <summary>The oldest code gives way to one more.</summary>
    public const int MaxCodes = 1000;

    public const int MaxWrong = 5;

    /// <summary>From when it was last given.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public static readonly TimeSpan WrongWindow = TimeSpan.FromHours(1);

    // Given again within it, a code keeps its end, so that not each message is a write.
    private static readonly TimeSpan Renewal = TimeSpan.FromHours(1);

    /// <summary>The alert's code: the one that it has, else a free one.</summary>
    /// <param name="draw">At random, from 0 to <see cref="Count"/> − 1.</param>
    public static (CodeBook Next, string Code) Give(CodeBook book, string alertId, int draw, DateTimeOffset now)
    {
        ImmutableArray<ReplyCode> live = [.. book.Codes.Where(code => now < code.Until)];
        if (live.FirstOrDefault(code => code.AlertId == alertId) is { } kept)
            return now + Lifetime - kept.Until < Renewal
                ? (book, kept.Code)
                : (book with { Codes = live.Replace(kept, kept with { Until = now + Lifetime }) }, kept.Code);
        if (live.Length >= MaxCodes)
            live = live.Remove(live.MinBy(code => code.Until)!);
        string free = Free(live, draw);
        return (book with { Codes = live.Add(new(free, alertId, now + Lifetime)) }, free);
    }

    public static CodeLookup Find(CodeBook book, string code, DateTimeOffset now)
    {
        ImmutableArray<DateTimeOffset> wrong = [.. book.Wrong.Where(at => now < at + WrongWindow)];
        if (wrong.Length >= MaxWrong)
            return new(book, null, wrong[0] + WrongWindow);
        return book.Codes.FirstOrDefault(one => one.Code == code && now < one.Until) is { } found
            ? new(book, found.AlertId, null)
            : new(book with { Wrong = wrong.Add(now) }, null, null);
    }

    private static string Free(ImmutableArray<ReplyCode> live, int draw)
    {
        HashSet<string> taken = [.. live.Select(code => code.Code)];
        return Enumerable.Range(0, Count)
            .Select(i => (First + ((draw + i) % Count)).ToString(CultureInfo.InvariantCulture))
            .First(code => !taken.Contains(code));
    }
}
