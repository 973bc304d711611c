using System.Globalization;
using Risk.Alerts;

namespace Risk.People;

/// <summary>Why a code was not sent or not taken, in words.</summary>
public static class VerificationWords
{
    public static string TooMany(DateTimeOffset until) => string.Create(CultureInfo.InvariantCulture,
        $"{VerificationRules.MaxSent} codes were sent within an hour; the next one may be from {Wording.Time(until)}.");

    /// <param name="after">Its tries include this one.</param>
    public static string Wrong(Verification after) => string.Create(CultureInfo.InvariantCulture,
        $"code is not the one that was sent; {VerificationRules.MaxTries - after.Tries} more tries are left.");

    public static string Refusal(CodeVerdict verdict) => verdict switch
    {
        CodeVerdict.Expired => "The code was good for 10 minutes only: ask for a new one.",
        CodeVerdict.Spent => "Too many wrong codes: ask for a new one.",
        _ => "No code was sent to this address that is not used: ask for one.",
    };
}
