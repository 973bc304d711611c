using Risk.Contracts;
using Risk.Grains.Records;

namespace Risk.Grains.People;

/// <summary>The rows that the records owe of contacts and schedules.</summary>
internal static class PeopleRecords
{
    public static IEnumerable<Record> Owed(PeopleState state, DateTimeOffset now) =>
    [
        .. state.OwedContacts.Select(id => state.Contacts.TryGetValue(id, out Contact? contact)
            ? new Record.Contact(contact, now)
            : (Record)new Record.ContactRemoved(id)),
        .. state.OwedSchedules.Select(id => state.Schedules.TryGetValue(id, out OnCallSchedule? schedule)
            ? new Record.Schedule(schedule, now)
            : (Record)new Record.ScheduleRemoved(id)),
    ];
}
