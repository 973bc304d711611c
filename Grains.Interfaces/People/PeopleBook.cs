namespace Risk.Contracts;

/// <summary>Contacts and schedules.</summary>
[GenerateSerializer, Immutable, Alias("risk.people-book")]
public sealed record PeopleBook(
    [property: Id(0)] ImmutableArray<Contact> Contacts, [property: Id(1)] ImmutableArray<OnCallSchedule> Schedules);
