using System.Text;

namespace Risk.Notifications;

/// <summary>Text in the alphabet of SMS: any other character would make one message of 160 three of 70.</summary>
/// <remarks>Source: 3GPP TS 23.038, 6.2.1. Characters of its extension take two places.</remarks>
internal static class Gsm7
{
    private const string Basic = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
        + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "^{}\\[~]|€";

    // Of each the letter below it is the one without its accent. (Normalizing needs data that is not there.)
    private const string Accented =
        "ÀÁÂÃÈÊËÌÍÎÏÐÒÓÔÕÙÚÛÝáâãçêëíîïðóôõúûýÿĀāĂăĄąĆćĈĉĊċČčĎď"
        + "ĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌ"
        + "ōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚț";

    private const string Bare =
        "AAAAEEEIIIIDOOOOUUUYaaaceeiiidooouuyyAaAaAaCcCcCcCcDd"
        + "DdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjKkLlLlLlLlNnNnNnO"
        + "oOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzSsTt";

    private static readonly Dictionary<int, string> Plain = new()
    {
        ['–'] = "-", ['—'] = "-", ['−'] = "-", ['…'] = "..",
        ['‘'] = "'", ['’'] = "'", ['`'] = "'",
        ['“'] = "\"", ['”'] = "\"", ['„'] = "\"", ['\u00A0'] = " ",
    };

    /// <summary>Accents that the alphabet lacks are left out; what has no likeness in it becomes a "?".</summary>
    public static string From(string text) => string.Concat(text.EnumerateRunes().Select(From));

    /// <summary>How many of the 160 places it takes.</summary>
    /// <param name="text">In the alphabet.</param>
    public static int Length(string text) => text.Sum(PlacesOf);

    /// <summary>The text, or as much of its beginning as has room, with two dots where it was cut.</summary>
    /// <param name="text">In the alphabet.</param>
    public static string Cut(string text, int places)
    {
        if (Length(text) <= places)
            return text;
        int end = 0;
        for (int left = places - 2; end < text.Length && left >= PlacesOf(text[end]); end++)
            left -= PlacesOf(text[end]);
        return text[..end] + "..";
    }

    private static int PlacesOf(char letter) => Extended.Contains(letter) ? 2 : 1;

    private static string From(Rune rune)
    {
        if (Rune.IsControl(rune))
            return " ";
        if (Plain.TryGetValue(rune.Value, out string? plain))
            return plain;
        if (rune.Value > char.MaxValue)
            return "?";
        char letter = (char)rune.Value;
        if (Basic.Contains(letter) || Extended.Contains(letter))
            return $"{letter}";
        int accented = Accented.IndexOf(letter);
        return accented < 0 ? "?" : $"{Bare[accented]}";
    }
}
