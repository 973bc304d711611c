using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Records;
using Risk.People;

namespace Risk.Grains.People;

/// <summary>All contacts and schedules in one state: few, and read whenever a step that names people runs.</summary>
[GrainType("risk.people")]
public sealed class PeopleGrain(
    [PersistentState("people")] IPersistentState<PeopleState> store,
    IRecords records,
    TimeProvider clock,
    ILogger<PeopleGrain> log) : Grain, IPeopleGrain
{
    private AddressBook? found;

    private PeopleState State => store.State;

    /// <summary>Made when it is needed after a change.</summary>
    private AddressBook AddressBook => found ??= Everything().ToDomain();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => RecordAsync();

    public async Task<Outcome<Contracts.Contact>> PutContact(Contracts.Contact contact)
    {
        if (ContactValidation.Validate(contact.ToDomain()) is { IsEmpty: false } errors)
            return errors.ToInvalid<Contracts.Contact>();
        Contracts.Contact kept = contact.Keeping(State.Contacts.GetValueOrDefault(contact.Id));
        State.Contacts[contact.Id] = kept;
        await KeepAsync(State.OwedContacts, contact.Id);
        return Outcomes.Done(kept);
    }

    public async Task<Outcome<Contracts.Contact>> Verify(string contactId, Channel channel, string address)
    {
        if (!State.Contacts.TryGetValue(contactId, out Contracts.Contact? contact))
            return Outcomes.NotFound<Contracts.Contact>($"There is no contact '{contactId}'.");
        if (!contact.Has(channel, address))
            return Outcomes.Conflict("The contact has another address by now.", contact);
        State.Contacts[contactId] = contact.Verified(channel, clock.GetUtcNow());
        await KeepAsync(State.OwedContacts, contactId);
        return Outcomes.Done(State.Contacts[contactId]);
    }

    public async Task<Outcome<Contracts.Contact>> DeleteContact(string contactId)
    {
        if (!State.Contacts.Remove(contactId, out Contracts.Contact? contact))
            return Outcomes.NotFound<Contracts.Contact>($"There is no contact '{contactId}'.");
        await KeepAsync(State.OwedContacts, contactId);
        return Outcomes.Done(contact);
    }

    public async Task<Outcome<SavedSchedule>> PutSchedule(OnCallSchedule schedule)
    {
        Schedule domain = schedule.ToDomain();
        if (ScheduleValidation.Validate(domain) is { IsEmpty: false } errors)
            return errors.ToInvalid<SavedSchedule>();
        State.Schedules[schedule.Id] = schedule;
        await KeepAsync(State.OwedSchedules, schedule.Id);
        return Outcomes.Done(new SavedSchedule(
            schedule, ScheduleValidation.Warnings(domain, AddressBook, clock.GetUtcNow())));
    }

    public async Task<Outcome<OnCallSchedule>> DeleteSchedule(string scheduleId)
    {
        if (!State.Schedules.Remove(scheduleId, out OnCallSchedule? schedule))
            return Outcomes.NotFound<OnCallSchedule>($"There is no schedule '{scheduleId}'.");
        await KeepAsync(State.OwedSchedules, scheduleId);
        return Outcomes.Done(schedule);
    }

    public Task<PeopleBook> Book() => Task.FromResult(Everything());

    public Task<PeopleBook> Behind(ImmutableArray<string> recipients)
    {
        AddressBook part = AddressBook.Behind(recipients);
        return Task.FromResult(new PeopleBook(
            [.. part.Contacts.Keys.Select(id => State.Contacts[id])],
            [.. part.Schedules.Keys.Select(id => State.Schedules[id])]));
    }

    public Task<OnCallSchedule?> Schedule(string scheduleId) =>
        Task.FromResult(State.Schedules.GetValueOrDefault(scheduleId));

    public Task<Contracts.Contact?> Contact(string contactId) =>
        Task.FromResult(State.Contacts.GetValueOrDefault(contactId));

    public Task<PeopleBook> At(Channel channel, string address) => Task.FromResult(new PeopleBook(
        [.. State.Contacts.Values.Where(contact => contact.Has(channel, address))], []));

    public Task<ImmutableArray<OnCallShift>> Shifts(string scheduleId, DateTimeOffset from, DateTimeOffset to) =>
        Task.FromResult<ImmutableArray<OnCallShift>>(
            AddressBook.Schedules.TryGetValue(scheduleId, out Schedule? schedule)
                ? Sent(OnCallRules.Between(schedule, from, to))
                : []);

    public Task<ImmutableArray<ImmutableArray<OnCallShift>>> LayerShifts(
        string scheduleId, DateTimeOffset from, DateTimeOffset to) =>
        Task.FromResult<ImmutableArray<ImmutableArray<OnCallShift>>>(
            AddressBook.Schedules.TryGetValue(scheduleId, out Schedule? schedule)
                ? [.. OnCallRules.ByLayer(schedule, from, to).Select(Sent)]
                : []);

    private static ImmutableArray<OnCallShift> Sent(ImmutableArray<Shift> shifts) =>
        [.. shifts.Select(shift => shift.ToContract())];

    private PeopleBook Everything() => new(
        [.. State.Contacts.Values.OrderBy(c => c.Id, StringComparer.Ordinal)],
        [.. State.Schedules.Values.OrderBy(s => s.Id, StringComparer.Ordinal)]);

    private async Task KeepAsync(HashSet<string> owed, string changed)
    {
        found = null;
        owed.Add(changed);
        await store.SaveAsync(this);
        await RecordAsync();
    }

    /// <summary>The state is the truth; rows not written now follow at the next change or start.</summary>
    private async Task RecordAsync()
    {
        Record[] rows = [.. PeopleRecords.Owed(State, clock.GetUtcNow())];
        if (rows.Length == 0 || !await records.TrySaveAsync(rows, failure => PeopleLog.RecordsOwed(log, failure)))
            return;
        (State.OwedContacts, State.OwedSchedules) = ([], []);
        await store.SaveAsync(this);
    }
}
