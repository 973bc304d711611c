using Risk.Notifications;

namespace Risk.People;

/// <summary>The words of a message that brings a code.</summary>
public static class VerificationTexts
{
    private const int LongestName = 40;

    public static string Subject(string code) => $"{code} is your code for Orleans.Risk";

    /// <param name="name">The contact's.</param>
    public static string Text(Channel channel, string name, string code) => channel == Channel.Sms
        ? Ascii($"{code} is the code to confirm this number for Orleans.Risk alerts to {Short(name)}. "
            + "Good for 10 minutes. Not expected? Ignore it.")
        : string.Join('\n',
        [
            $"{code} is the code to confirm that Orleans.Risk may tell {Short(name)} of alerts at this address.",
            "",
            "It is good for 10 minutes, and once. Enter it where you asked for it, or give it to whoever asks you for",
            "it to set you up as a contact.",
            "",
            "If you did not expect it, ignore it: nothing changes without the code.",
            "",
        ]);

    // A name with a line break must not look like words of ours.
    private static string Short(string name)
    {
        string line = string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= LongestName ? line : line[..(LongestName - 2)] + "..";
    }

    private static string Ascii(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
