using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace Risk.Silo.Settings;

/// <summary>Makes settings of the usual kinds.</summary>
internal static class SettingKinds
{
    public static Setting<int> Whole(
        string key, string name, string unit, int standard, int min, int max, string meaning) => new(
        key, name, unit, Show(standard), $"a whole number from {Show(min)} to {Show(max)}", meaning,
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max ? new(value) : null);

    public static Setting<double> Number(
        string key, string name, string unit, double standard, double min, double max, string meaning) => new(
        key, name, unit, Show(standard), $"a number from {Show(min)} to {Show(max)}", meaning,
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max ? new(value) : null);

    public static Setting<TimeSpan> Seconds(
        string key, string name, double standard, double min, double max, string meaning) =>
        Duration(Number(key, name, "s", standard, min, max, meaning), TimeSpan.FromSeconds);

    public static Setting<TimeSpan> Milliseconds(
        string key, string name, double standard, double min, double max, string meaning) =>
        Duration(Number(key, name, "ms", standard, min, max, meaning), TimeSpan.FromMilliseconds);

    public static Setting<bool> Flag(string key, string name, bool standard, string meaning) => new(
        key, name, "", standard ? "true" : "false", "true or false", meaning,
        text => text.ToUpperInvariant() switch
        {
            "TRUE" or "1" or "YES" or "ON" => new(true),
            "FALSE" or "0" or "NO" or "OFF" => new(false),
            _ => null,
        });

    public static Setting<string?> Text(string key, string name, string standard, string meaning) => new(
        key, name, "", standard, "any text", meaning, text => new(text));

    public static Setting<string?> Secret(string key, string name, int minBytes, string meaning) => new(
        key, name, "", "", minBytes <= 1 ? "any text" : $"at least {Show(minBytes)} bytes long", meaning,
        text => Encoding.UTF8.GetByteCount(text) >= minBytes ? new(text) : null) { IsSecret = true };

    public static Setting<string?> Choice(
        string key, string name, string standard, string meaning, params string[] choices) => new(
        key, name, "", standard, string.Join(" or ", choices), meaning,
        text => choices.Contains(text) ? new(text) : null);

    public static Setting<Uri?> Address(
        string key, string name, string standard, string meaning, params string[] schemes) => new(
        key, name, "", standard, $"an absolute {string.Join(" or ", schemes)} URL", meaning,
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) ? new(uri) : null);

    public static Setting<string> Id(string key, string name, string standard, string meaning) => new(
        key, name, "", standard, Ids.Form, meaning, text => Ids.IsValid(text) ? new(text) : null);

    public static Setting<IPAddress?> Ip(string key, string name, string meaning) => new(
        key, name, "", "", "an IP address that is not 0.0.0.0 or ::", meaning,
        text => IPAddress.TryParse(text, out var address)
            && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) ? new(address) : null);

    public static Setting<MailAddress> Mailbox(string key, string name, string standard, string meaning) => new(
        key, name, "", standard, "an email address, with or without a name before it", meaning,
        text => MailAddress.TryCreate(text, out var address) ? new(address) : null);

    public static Setting<string?> Pattern(
        string key, string name, string pattern, string allowed, string meaning) => new(
        key, name, "", "", allowed, meaning, text => Regex.IsMatch(text, $@"^(?:{pattern})\z") ? new(text) : null);

    private static Setting<TimeSpan> Duration(Setting<double> number, Func<double, TimeSpan> toTime) => new(
        number.Key, number.Name, number.Unit, number.Default, number.Allowed, number.Meaning,
        text => number.Parse(text) is { } parsed ? new(toTime(parsed.Value)) : null);

    private static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);
}
