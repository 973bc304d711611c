using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>Who is told in the demo, and when they are on call.</summary>
internal static class DemoPeople
{
    public static ImmutableArray<Contact> Contacts { get; } =
    [
        Person("mara.lindt", "Mara Lindt", "+12025550101", ["market-risk-officer"], "Europe/London"),
        Person("tom.okafor", "Tom Okafor", "+12025550102", ["market-risk-officer"], "Europe/London"),
        Person("ines.ferro", "Ines Ferro", "+12025550103", ["desk-head", "equities"], "Europe/Paris"),
        Person("ben.hale", "Ben Hale", "+12025550104", ["desk-head", "rates"], "America/New_York"),
        Person("yuki.sato", "Yuki Sato", "+12025550105", ["operations"], "Asia/Tokyo"),
        Person("clara.voss", "Clara Voss", "+12025550106", ["cro"], "Europe/London"),
    ];

    /// <summary>The day's watch by weekly turns; operations cover the nights.</summary>
    public static OnCallSchedule MarketRisk { get; } = new(
        "market-risk", "Market risk on call", "Europe/London",
        [
            new("week", ["mara.lindt", "tom.okafor"], RotationUnit.Weekly, 1, new(2026, 1, 5), new(8, 0), []),
            new("night", ["yuki.sato"], RotationUnit.Weekly, 1, new(2026, 1, 5), new(22, 0),
                [new([], new(22, 0), new(6, 0))]),
        ],
        []);

    /// <summary>The heads of the desks, day by day.</summary>
    public static OnCallSchedule Desks { get; } = new(
        "desks", "Desk heads on call", "Europe/London",
        [new("day", ["ines.ferro", "ben.hale"], RotationUnit.Daily, 1, new(2026, 1, 5), new(7, 0), [])],
        []);

    private static Contact Person(string id, string name, string number, string[] roles, string zone) => new(
        id, name,
        [new(Channel.Email, $"{id}@demo.example"), new(Channel.Sms, number)],
        [.. roles], zone, PreferredChannel: Channel.Email);
}
