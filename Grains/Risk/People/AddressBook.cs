namespace Risk.People;

/// <summary>Whom a name stands for at an instant.</summary>
/// <param name="Contacts">Empty when the name reaches nobody.</param>
/// <param name="Words">How it came to them, or why there is nobody, e.g. <c>ann is on call in role desk</c>.</param>
public sealed record Found(ImmutableArray<Contact> Contacts, string Words);

/// <summary>The contacts and schedules that names of recipients stand for.</summary>
/// <remarks>
/// <c>user:ID</c> is the contact. <c>role:NAME</c> is whoever is on call in the schedule NAME; where there is no such
/// schedule, it is everyone who has the role.
/// </remarks>
public sealed record AddressBook(
    ImmutableDictionary<string, Contact> Contacts, ImmutableDictionary<string, Schedule> Schedules)
{
    public static AddressBook Empty { get; } =
        new(ImmutableDictionary<string, Contact>.Empty, ImmutableDictionary<string, Schedule>.Empty);

    public static AddressBook Of(IEnumerable<Contact> contacts, IEnumerable<Schedule> schedules) =>
        new(contacts.ToImmutableDictionary(c => c.Id), schedules.ToImmutableDictionary(s => s.Id));

    /// <summary>Null when there is no such contact.</summary>
    public Contact? Person(string? id) => id is null ? null : Contacts.GetValueOrDefault(id);

    /// <param name="recipient"><c>user:ID</c> or <c>role:NAME</c>.</param>
    public Found Find(string recipient, DateTimeOffset at)
    {
        int colon = recipient.IndexOf(':', StringComparison.Ordinal);
        (string kind, string name) = (recipient[..colon], recipient[(colon + 1)..]);
        return kind == "user" ? FindUser(name)
            : Schedules.TryGetValue(name, out Schedule? schedule) ? FindOnCall(schedule, at)
            : FindRole(name);
    }

    /// <summary>What of the book the names need: a small part of it finds the same.</summary>
    public AddressBook Behind(IEnumerable<string> recipients)
    {
        HashSet<string> names = [.. recipients];
        Schedule[] schedules = [.. Schedules.Values.Where(s => names.Contains($"role:{s.Id}"))];
        HashSet<string> members = [.. schedules.SelectMany(s => s.Members)];
        return Of(
            Contacts.Values.Where(c => names.Contains($"user:{c.Id}") || members.Contains(c.Id)
                || c.Roles.Any(role => names.Contains($"role:{role}"))),
            schedules);
    }

    private Found FindUser(string id) => Contacts.TryGetValue(id, out Contact? contact)
        ? new([contact], $"user:{id} is {contact.Name}")
        : new([], $"no contact {id} is known");

    private Found FindOnCall(Schedule schedule, DateTimeOffset at) =>
        OnCallRules.At(schedule, at) is not { } duty ? new([], $"nobody is on call in {schedule.Id}")
        : Contacts.TryGetValue(duty.Member, out Contact? contact)
            ? new([contact], $"role:{schedule.Id} is {contact.Name}, on call {duty.Words}")
        : new([], $"{duty.Member}, on call in {schedule.Id}, is no contact that is known");

    private Found FindRole(string role)
    {
        Contact[] holders = [.. Contacts.Values.Where(c => c.Roles.Contains(role)).OrderBy(c => c.Id)];
        return holders.Length == 0
            ? new([], $"nobody has the role {role} and there is no schedule {role}")
            : new([.. holders], $"role:{role} is {string.Join(", ", holders.Select(c => c.Name))}");
    }
}
