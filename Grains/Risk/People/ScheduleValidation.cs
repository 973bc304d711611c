using System.Globalization;
using Risk.Alerts;
using static Risk.People.ContactValidation;

namespace Risk.People;

/// <summary>Says what is wrong with a schedule before anything is stored, and when it reaches nobody.</summary>
public static class ScheduleValidation
{
    /// <summary>How far ahead gaps are looked for.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(28);

    private const int MaxLayers = 10;
    private const int MaxMembers = 50;
    private const int MaxRestrictions = 20;
    private const int MaxOverrides = 200;
    private const int LongestTurn = 1000;
    private const int MaxGaps = 3;

    /// <returns>Empty when the schedule is good.</returns>
    public static ImmutableArray<FieldError> Validate(Schedule schedule) =>
    [
        .. Check("id", schedule.Id, Ids.IsValid(schedule.Id), Ids.Form),
        .. Check("name", schedule.Name, IsName(schedule.Name), "a name of 1 to 100 characters"),
        .. Check("time_zone", schedule.TimeZone, WallClock.Find(schedule.TimeZone) is not null,
            "a time zone like America/New_York"),
        .. Length("layers", schedule.Layers.Length, 1, MaxLayers),
        .. schedule.Layers.SelectMany((layer, i) => Layer(Text($"layers[{i}]"), layer)),
        .. Length("overrides", schedule.Overrides.Length, 0, MaxOverrides),
        .. schedule.Overrides.SelectMany((one, i) => Override(Text($"overrides[{i}]"), one)),
    ];

    /// <summary>Members that nobody knows, and the first stretches in which nobody is on call.</summary>
    public static ImmutableArray<string> Warnings(Schedule schedule, AddressBook book, DateTimeOffset now) =>
    [
        .. schedule.Members.Where(member => !book.Contacts.ContainsKey(member))
            .Select(member => $"no contact {member} is known; nobody is told in their turn."),
        .. OnCallRules.Between(schedule, now, now + Ahead).Where(shift => shift.Duty is null).Take(MaxGaps)
            .Select(gap => $"nobody is on call from {Wording.Time(gap.From)} to {Wording.Time(gap.To)}."),
    ];

    private static ImmutableArray<FieldError> Layer(string at, Layer layer) =>
    [
        .. Check($"{at}.name", layer.Name, IsName(layer.Name), "a name of 1 to 100 characters"),
        .. Length($"{at}.members", layer.Members.Length, 1, MaxMembers),
        .. layer.Members.SelectMany((member, i) =>
            Check(Text($"{at}.members[{i}]"), member, Ids.IsValid(member), "the id of a contact")),
        .. Check($"{at}.rotation", layer.Unit, Enum.IsDefined(layer.Unit), "hourly, daily or weekly"),
        .. Check($"{at}.turn_length", layer.Length, layer.Length is >= 1 and <= LongestTurn,
            Text($"a whole number from 1 to {LongestTurn}")),
        .. Check($"{at}.starts_on", layer.StartsOn, layer.StartsOn.Year is >= 1970 and <= 2200,
            "a day from 1970 to 2200"),
        .. Length($"{at}.restrictions", layer.Restrictions.Length, 0, MaxRestrictions),
        .. layer.Restrictions.SelectMany((restriction, i) => Check(Text($"{at}.restrictions[{i}].days"), "of no week",
            restriction.Days.All(Enum.IsDefined), "days of the week")),
    ];

    private static ImmutableArray<FieldError> Override(string at, Override one) =>
    [
        .. Check($"{at}.member", one.Member, Ids.IsValid(one.Member), "the id of a contact"),
        .. Check($"{at}.to", Wording.Time(one.To), one.From < one.To, "later than from"),
    ];

    private static ImmutableArray<FieldError> Length(string field, int length, int from, int to) =>
        Check(field, Text($"of length {length}"), length >= from && length <= to, Text($"{from} to {to} of them"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
