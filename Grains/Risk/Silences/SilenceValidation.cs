using System.Globalization;
using System.Text.RegularExpressions;
using Risk.People;

namespace Risk.Silences;

/// <summary>Says what is wrong with a silence before anything is stored.</summary>
public static partial class SilenceValidation
{
    /// <summary>How long one may last that holds all the time.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>How long one may last that holds in windows only.</summary>
    public static readonly TimeSpan LongestRecurring = TimeSpan.FromDays(366);

    private const int MaxPatterns = 100;
    private const int LongestReason = 500;
    private const double DayMinutes = 24 * 60;

    /// <returns>Empty when it is good.</returns>
    public static ImmutableArray<FieldError> Validate(Silence silence, DateTimeOffset now) =>
    [
        .. Validate(silence.Matchers),
        .. Check("reason", $"of {silence.Reason.Length} characters",
            !string.IsNullOrWhiteSpace(silence.Reason) && silence.Reason.Length <= LongestReason,
            Text($"1 to {LongestReason} characters")),
        .. Times(silence, now),
        .. silence.Window is { } window ? Window(window) : [],
    ];

    /// <param name="at">Where they stand in the request, e.g. <c>source.</c>; empty for the request itself.</param>
    internal static ImmutableArray<FieldError> Validate(Matchers matchers, string at = "") =>
    [
        .. Check($"{at}portfolio_ids", "empty like metric_types and severities",
            !matchers.Portfolios.IsEmpty || !matchers.Metrics.IsEmpty || !matchers.Severities.IsEmpty,
            "at least one of the three; portfolio_ids [\"*\"] for every alert there is"),
        .. Patterns($"{at}portfolio_ids", matchers.Portfolios),
        .. Patterns($"{at}metric_types", matchers.Metrics),
        .. matchers.Severities.SelectMany((one, i) =>
            Check(Text($"{at}severities[{i}]"), one, Enum.IsDefined(one), "low, medium, high or critical")),
    ];

    private static ImmutableArray<FieldError> Times(Silence silence, DateTimeOffset now)
    {
        TimeSpan longest = silence.Window is null ? Longest : LongestRecurring;
        return
        [
            .. Check("ends_at", silence.EndsAt, silence.EndsAt > now && silence.EndsAt > silence.StartsAt,
                "a time to come, after starts_at"),
            .. Check("ends_at", silence.EndsAt, silence.EndsAt <= silence.StartsAt + longest,
                Text($"at most {longest.TotalDays} days after starts_at")),
            .. Check("starts_at", silence.StartsAt, silence.StartsAt <= now + LongestRecurring,
                Text($"at most {LongestRecurring.TotalDays} days from now")),
        ];
    }

    private static ImmutableArray<FieldError> Window(RecurringWindow window) =>
    [
        .. window.Days.SelectMany((day, i) =>
            Check(Text($"window.days[{i}]"), day, Enum.IsDefined(day), "sunday to saturday")),
        .. Check("window.duration_minutes", window.Length.TotalMinutes,
            window.Length.TotalMinutes is >= 1 and <= DayMinutes, Text($"a number from 1 to {DayMinutes}")),
        .. Check("window.time_zone", $"'{window.TimeZone}'", WallClock.Find(window.TimeZone) is not null,
            "a time zone of the IANA database like Europe/Berlin"),
    ];

    private static ImmutableArray<FieldError> Patterns(string field, ImmutableArray<string> patterns) =>
    [
        .. Check(field, Text($"of length {patterns.Length}"), patterns.Length <= MaxPatterns,
            Text($"up to {MaxPatterns}")),
        .. patterns.SelectMany((one, i) => Check(Text($"{field}[{i}]"), $"'{one}'", Pattern().IsMatch(one),
            "an id, or the beginning of ids and a * at its end")),
    ];

    private static ImmutableArray<FieldError> Check(string field, object value, bool good, string allowed) =>
        good ? [] : [new(field, Text($"{field} is {value}; allowed: {allowed}."))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([A-Za-z0-9_.-]{1,64}|[A-Za-z0-9_.-]{0,64}\*)\z")]
    private static partial Regex Pattern();
}
