using Risk.Alerts;

namespace Risk.Replies;

/// <summary>What a text message is answered: one message, in characters that every phone has.</summary>
public static class ReplyWords
{
    public const string NotUnderstood =
        "Not understood, nothing was done. Answer ack CODE or resolve CODE, with the code of the message.";

    public const string Help =
        "Orleans.Risk: ack CODE takes an alert, resolve CODE ends it, unack CODE gives it back. "
        + "STOP ends all messages.";

    public const string UnknownNumber = "This number is no contact's. Nothing was done.";

    public const string UnverifiedNumber =
        "This number is not verified. Nothing was done: have it verified, or sign in to the dashboard.";

    private const int Longest = 160;

    /// <param name="alert">Which, in short.</param>
    public static string Done(Deed deed, string alert) => Cut(deed switch
    {
        Deed.Acknowledge => $"Acknowledged, you have it: {alert}",
        Deed.Unacknowledge => $"Nobody has it now, the escalation goes on: {alert}",
        _ => $"Resolved: {alert}",
    });

    /// <param name="by">Who did before; null: nobody knows.</param>
    public static string Unchanged(Deed deed, string? by, string alert) => Cut(deed == Deed.Unacknowledge
        ? $"Nobody had it before: {alert}"
        : $"{by ?? "Somebody"} had acknowledged it before: {alert}");

    /// <param name="why">In words.</param>
    public static string Refused(string why) => Cut($"Nothing was done. {why}");

    public static string WrongCode(string code) =>
        Cut($"{code} is the code of no alert that this number was told of within a week. Nothing was done.");

    public static string Blocked(DateTimeOffset until) =>
        Cut($"Too many wrong codes. Nothing was done: try again after {Wording.Time(until)}, or sign in.");

    private static string Cut(string text) =>
        string.Concat(text.Take(Longest).Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
