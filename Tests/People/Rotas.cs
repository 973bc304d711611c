using Risk.Notifications;
using Risk.People;

namespace Risk.Tests.People;

/// <summary>Contacts, layers and schedules for tests.</summary>
internal static class Rotas
{
    public static readonly Contact Ann = new("ann", "Ann Lee",
        [new(Channel.Email, "ann@desk.example"), new(Channel.Sms, "+12025550101")], ["desk"], "Europe/London", null);

    public static readonly Contact Bob = new("bob", "Bob Ray",
        [new(Channel.Email, "bob@desk.example")], ["desk", "quant"], null, Channel.Email);

    public static readonly Contact Cyd = new("cyd", "Cyd Orr",
        [new(Channel.Webhook, "https://hooks.desk.example/cyd")], [], null, null);

    /// <summary>Ann, Bob, Cyd in turn, from 09:00 on a Monday.</summary>
    public static Layer Layer(
        RotationUnit unit, int length = 1, string handOver = "09:00", string from = "2026-01-05") => new(
        "week", ["ann", "bob", "cyd"], unit, length, DateOnly.Parse(from, null), TimeOnly.Parse(handOver, null), []);

    public static Schedule Of(string timeZone, params Layer[] layers) =>
        new("primary", "Primary", timeZone, [.. layers], []);

    public static AddressBook Book(params Schedule[] schedules) => AddressBook.Of([Ann, Bob, Cyd], schedules);

    public static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    public static string? Who(this Schedule schedule, string at) => OnCallRules.At(schedule, At(at))?.Member;
}
