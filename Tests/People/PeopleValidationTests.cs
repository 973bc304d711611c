using Risk.Notifications;
using Risk.People;
using Risk.Thresholds;
using static Risk.Tests.People.Rotas;

namespace Risk.Tests.People;

public sealed class PeopleValidationTests
{
    private static readonly DateTimeOffset Nine = At("2026-01-05T09:00Z");

    private static readonly QuietHours Night = new(Severity.Low, new(22, 0), new(7, 0));

    private static readonly Schedule Good = Of("Europe/London", Layer(RotationUnit.Daily));

    [Fact]
    public void Validate_GoodOnes_FindNothing()
    {
        foreach (Contact contact in (Contact[])[Ann, Bob, Cyd])
            ContactValidation.Validate(contact).ShouldBeEmpty();
        ScheduleValidation.Validate(Good).ShouldBeEmpty();
    }

    public static TheoryData<string, Func<Contact, Contact>> WrongContacts() => new()
    {
        { "id", c => c with { Id = "a b" } },
        { "name", c => c with { Name = " " } },
        { "name", c => c with { Name = new('x', 101) } },
        { "channels[1].address", c => c with { Channels = [c.Channels[0], new(Channel.Sms, "12025550101")] } },
        { "channels[0].address", c => c with { Channels = [new(Channel.Email, "+12025550101")] } },
        { "channels[0].address", c => c with { Channels = [new(Channel.Webhook, "http://desk.example")] } },
        { "channels", c => c with { Channels = [c.Channels[0], c.Channels[0]] } },
        { "roles[1]", c => c with { Roles = ["desk", "risk desk"] } },
        { "roles", c => c with { Roles = [.. Enumerable.Repeat("desk", 51)] } },
        { "time_zone", c => c with { TimeZone = "Europe/Nowhere" } },
        { "preferred_channel", c => c with { Preferred = Channel.Webhook } },
        { "fallback_order[1]", c => c with { FallbackOrder = [Channel.Sms, Channel.Webhook] } },
        { "fallback_order", c => c with { FallbackOrder = [Channel.Sms, Channel.Sms] } },
        { "quiet_hours[1].to", c => c with { Quiet = [Night, new(Severity.High, Night.From, Night.From)] } },
        { "quiet_hours[0].severity", c => c with { Quiet = [Night with { Severity = (Severity)9 }] } },
        { "quiet_hours", c => c with { Quiet = [Night, Night] } },
        { "time_zone", c => c with { Quiet = [Night], TimeZone = null } },
        { "language", c => c with { Language = "English" } },
        { "language", c => c with { Language = "de_CH" } },
        { "language", c => c with { Language = "" } },
    };

    [Theory]
    [MemberData(nameof(WrongContacts))]
    public void Validate_OneWrongFieldOfAContact_NamesIt(string field, Func<Contact, Contact> edit) =>
        ContactValidation.Validate(edit(Ann)).Select(e => e.Field).ShouldBe([field]);

    [Theory]
    [InlineData("en")]
    [InlineData("de-CH")]
    [InlineData("zh-Hant-TW")]
    [InlineData("es-419")]
    [InlineData("sl-rozaj")]
    public void Validate_LanguageTag_IsGood(string language) =>
        ContactValidation.Validate(Ann with { Language = language }).ShouldBeEmpty();

    public static TheoryData<string, Func<Schedule, Schedule>> WrongSchedules() => new()
    {
        { "id", s => s with { Id = "" } },
        { "name", s => s with { Name = "" } },
        { "time_zone", s => s with { TimeZone = "EST5" } },
        { "layers", s => s with { Layers = [] } },
        { "layers", s => s with { Layers = [.. Enumerable.Repeat(s.Layers[0], 11)] } },
        { "layers[0].name", s => With(s, l => l with { Name = "" }) },
        { "layers[0].members", s => With(s, l => l with { Members = [] }) },
        { "layers[0].members[1]", s => With(s, l => l with { Members = ["ann", "user:bob"] }) },
        { "layers[0].turn_length", s => With(s, l => l with { Length = 0 }) },
        { "layers[0].turn_length", s => With(s, l => l with { Length = 1001 }) },
        { "layers[0].starts_on", s => With(s, l => l with { StartsOn = new(1969, 12, 31) }) },
        { "layers[0].restrictions[0].days",
            s => With(s, l => l with { Restrictions = [new([(DayOfWeek)7], default, default)] }) },
        { "overrides[0].member", s => s with { Overrides = [new("", Nine, Nine.AddHours(1))] } },
        { "overrides[0].to", s => s with { Overrides = [new("ann", Nine, Nine)] } },
    };

    [Theory]
    [MemberData(nameof(WrongSchedules))]
    public void Validate_OneWrongFieldOfASchedule_NamesIt(string field, Func<Schedule, Schedule> edit) =>
        ScheduleValidation.Validate(edit(Good)).Select(e => e.Field).ShouldBe([field]);

    [Fact]
    public void Warnings_UnknownMembersAndGaps_AreNamed()
    {
        Schedule schedule = With(Of("UTC", Layer(RotationUnit.Daily)), layer => layer with
        {
            Members = ["ann", "zoe"],
            Restrictions = [new([DayOfWeek.Monday], new(9, 0), new(9, 0))],
        });
        ScheduleValidation.Warnings(schedule, Book(), At("2026-01-05T12:00Z")).ShouldBe(
        [
            "no contact zoe is known; nobody is told in their turn.",
            "nobody is on call from 2026-01-06 09:00:00 UTC to 2026-01-12 09:00:00 UTC.",
            "nobody is on call from 2026-01-13 09:00:00 UTC to 2026-01-19 09:00:00 UTC.",
            "nobody is on call from 2026-01-20 09:00:00 UTC to 2026-01-26 09:00:00 UTC.",
        ]);
        ScheduleValidation.Warnings(Good, Book(), At("2026-01-05T12:00Z")).ShouldBeEmpty();
    }

    private static Schedule With(Schedule schedule, Func<Layer, Layer> edit) =>
        schedule with { Layers = [edit(schedule.Layers[0])] };
}
