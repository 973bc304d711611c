namespace Risk.Contracts;

/// <summary>All contacts and on-call schedules: few, and read when a step runs. Key: <see cref="GrainKeys.Single"/>.
/// </summary>
[Alias("risk.IPeopleGrain")]
public interface IPeopleGrain : IGrainWithStringKey
{
    /// <summary>Creates or replaces the contact of that id. Addresses that stay are as verified as they were.</summary>
    [Alias("put-contact")]
    Task<Outcome<Contact>> PutContact(Contact contact);

    /// <summary>The contact proved that the address is theirs. Refused when they have another one by now.</summary>
    [Alias("verify")]
    Task<Outcome<Contact>> Verify(string contactId, Channel channel, string address);

    /// <summary>Whoever was told keeps being told at the address that was used.</summary>
    [Alias("delete-contact")]
    Task<Outcome<Contact>> DeleteContact(string contactId);

    /// <summary>Creates or replaces the schedule of that id.</summary>
    [Alias("put-schedule")]
    Task<Outcome<SavedSchedule>> PutSchedule(OnCallSchedule schedule);

    [Alias("delete-schedule")]
    Task<Outcome<OnCallSchedule>> DeleteSchedule(string scheduleId);

    /// <summary>Everybody and everything, by id.</summary>
    [Alias("book"), ReadOnly]
    Task<PeopleBook> Book();

    /// <summary>What of the book is needed to find who the recipients are.</summary>
    /// <param name="recipients">Those that are no names are left out of account.</param>
    [Alias("behind"), ReadOnly]
    Task<PeopleBook> Behind(ImmutableArray<string> recipients);

    /// <summary>Null when there is no such schedule.</summary>
    [Alias("schedule"), ReadOnly]
    Task<OnCallSchedule?> Schedule(string scheduleId);

    /// <summary>Null when there is no such contact.</summary>
    [Alias("contact"), ReadOnly]
    Task<Contact?> Contact(string contactId);

    /// <summary>The contacts who have the address, verified or not; no schedules.</summary>
    [Alias("at"), ReadOnly]
    Task<PeopleBook> At(Channel channel, string address);

    /// <summary>The shifts of a schedule in order, without gaps between them; empty when there is none.</summary>
    [Alias("shifts"), ReadOnly]
    Task<ImmutableArray<OnCallShift>> Shifts(string scheduleId, DateTimeOffset from, DateTimeOffset to);

    /// <summary>The shifts of each layer by itself, whatever covers it, in the layers' order.</summary>
    [Alias("layer-shifts"), ReadOnly]
    Task<ImmutableArray<ImmutableArray<OnCallShift>>> LayerShifts(
        string scheduleId, DateTimeOffset from, DateTimeOffset to);
}
