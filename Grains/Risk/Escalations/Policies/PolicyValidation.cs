using System.Globalization;
using Risk.People;
using Risk.Thresholds;

namespace Risk.Escalations;

/// <summary>Says what is wrong with a policy before anything is stored, and what will reach nobody.</summary>
public static class PolicyValidation
{
    private const int MaxSteps = 20;
    private const int MaxRecipients = 50;
    private const int MaxRepeats = 20;
    private const int LongestLevel = 64;
    private const double WeekMinutes = 7 * 24 * 60;

    /// <returns>Empty when the policy is good.</returns>
    public static ImmutableArray<FieldError> Validate(Policy policy) =>
    [
        .. Check("id", policy.Id, Ids.IsValid(policy.Id), Ids.Form),
        .. Check("severity", policy.Severity, Enum.IsDefined(policy.Severity), "low, medium, high or critical"),
        .. Minutes("initial_delay_minutes", policy.InitialDelay),
        .. Length("escalation_steps", policy.Steps.Length, 1, MaxSteps),
        .. policy.Steps.SelectMany((step, i) => Step(Text($"escalation_steps[{i}]"), step)),
        .. Check("repeat_count", policy.RepeatCount, policy.RepeatCount is >= 0 and <= MaxRepeats,
            Text($"a whole number from 0 to {MaxRepeats}")),
        .. Check("repeat_count", policy.RepeatCount, policy.RepeatCount <= 0 || policy.Steps.Any(HasDelay),
            "0 while every step's delay_minutes is 0, as all repetitions would run at once"),
        .. policy.AckTimeout is { } timeout ? AckTimeout(timeout) : [],
    ];

    /// <summary>What will not reach anyone as things stand, one sentence each.</summary>
    public static ImmutableArray<string> Warnings(Policy policy, AddressBook people, DateTimeOffset now) =>
    [
        .. policy.Steps.SelectMany((step, i) => step.Recipients.IsEmpty
            ? [Text($"escalation_steps[{i}] has no recipients: the step is skipped.")]
            : step.Recipients.SelectMany((recipient, j) => Recipients.Resolve(recipient, step.Type, people, now)
                .Where(target => target.UnreachableBecause is not null)
                .Select(target => Text(
                    $"escalation_steps[{i}].recipients[{j}]: {target.UnreachableBecause}; {recipient} is not told.")))),
    ];

    private static ImmutableArray<FieldError> Step(string at, PolicyStep step) =>
    [
        .. Check($"{at}.level", step.Level, IsName(step.Level), Text($"a name of 1 to {LongestLevel} characters")),
        .. Minutes($"{at}.delay_minutes", step.Delay),
        .. Check($"{at}.notification_type", step.Type, Enum.IsDefined(step.Type), "email, sms, both or webhook"),
        .. Length($"{at}.recipients", step.Recipients.Length, 0, MaxRecipients),
        .. step.Recipients.SelectMany((recipient, i) => Check(Text($"{at}.recipients[{i}]"), recipient,
            step.Type.Accepts(Recipients.FormOf(recipient)), step.Type.Allowed())),
    ];

    private static bool HasDelay(PolicyStep step) => step.Delay > TimeSpan.Zero;

    private static bool IsName(string level) =>
        level.Length is > 0 and <= LongestLevel && !level.Any(char.IsControl);

    private static ImmutableArray<FieldError> Length(string field, int length, int from, int to) =>
        Check(field, Text($"of length {length}"), length >= from && length <= to, Text($"{from} to {to} of them"));

    private static ImmutableArray<FieldError> Minutes(string field, TimeSpan value) =>
        Check(field, value.TotalMinutes, value >= TimeSpan.Zero && value.TotalMinutes <= WeekMinutes,
            Text($"a number from 0 to {WeekMinutes}"));

    private static ImmutableArray<FieldError> AckTimeout(TimeSpan value) =>
        Check("ack_timeout_minutes", value.TotalMinutes, value > TimeSpan.Zero && value.TotalMinutes <= WeekMinutes,
            Text($"null or a number above 0, up to {WeekMinutes}"));

    private static ImmutableArray<FieldError> Check(string field, object value, bool good, string allowed) =>
        good ? [] : [new(field, Text($"{field} is {value}; allowed: {allowed}."))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
