namespace Risk.Notifications;

/// <summary>When messages to one address wait for each other.</summary>
/// <param name="GroupWindow">Alerts of one portfolio that open within it are one message; zero: never.</param>
/// <param name="MaxPerHour">Messages beyond it become one digest; 0: without bound.</param>
public sealed record MailboxTerms(TimeSpan GroupWindow, int MaxPerHour);

/// <summary>A message that would be sent.</summary>
/// <param name="Id">Of the notification.</param>
/// <param name="IsCritical">Whether its alert is.</param>
public sealed record Letter(
    string Id, string AlertId, string PortfolioId, NotificationKind Kind, bool IsCritical);

/// <summary>Messages that wait to be sent as one.</summary>
/// <param name="PortfolioId">Whose alerts have just opened; null for what is beyond the bound of the hour.</param>
public sealed record Bundle(
    string? PortfolioId, DateTimeOffset OpenedAt, DateTimeOffset DueAt, ImmutableArray<Letter> Letters)
{
    /// <summary>So many a person can still read.</summary>
    public const int Most = 200;

    public bool Has(string id) => Letters.Any(letter => letter.Id == id);
}

/// <summary>What one address got and waits for.</summary>
/// <param name="Sent">When the newest messages were sent, oldest first; as many as matter.</param>
public sealed record Mailbox(ImmutableArray<DateTimeOffset> Sent, ImmutableArray<Bundle> Open)
{
    public static Mailbox Empty { get; } = new([], []);
}

/// <summary>What becomes of a message now.</summary>
public abstract record Admission
{
    /// <param name="Together">The others that are told in this one message.</param>
    public sealed record Send(ImmutableArray<string> Together) : Admission;

    /// <param name="Until">When to ask again, unless another message has told it by then.</param>
    /// <param name="Why">In words.</param>
    public sealed record Wait(DateTimeOffset Until, string Why) : Admission;
}

/// <summary>What follows from a message.</summary>
public sealed record MailboxDecision(Mailbox Next, Admission Admission);
