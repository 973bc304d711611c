using Risk.Contracts;

namespace Risk.Grains.People;

/// <summary>What the <see cref="PeopleGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.people")]
public sealed record PeopleState
{
    /// <summary>By id.</summary>
    [Id(0)] public Dictionary<string, Contact> Contacts { get; set; } = [];

    /// <summary>By id.</summary>
    [Id(1)] public Dictionary<string, OnCallSchedule> Schedules { get; set; } = [];

    /// <summary>Contacts whose rows the records owe; the row of one that is gone is to go.</summary>
    [Id(2)] public HashSet<string> OwedContacts { get; set; } = [];

    /// <summary>Schedules whose rows the records owe; the row of one that is gone is to go.</summary>
    [Id(3)] public HashSet<string> OwedSchedules { get; set; } = [];
}
