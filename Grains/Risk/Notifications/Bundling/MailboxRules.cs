namespace Risk.Notifications;

/// <summary>Few messages to one address, and none lost: what is too much is told in one.</summary>
/// <remarks>
/// The first message of a critical alert is never held back. Alerts of a portfolio that open within a short time are
/// one message; so is everything beyond the bound of an hour. Whoever of a bundle asks first when it is due sends it.
/// </remarks>
public static class MailboxRules
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // Those of a bundle ask again in case that the first of them never does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static MailboxDecision Admit(Mailbox box, Letter letter, DateTimeOffset now, MailboxTerms terms)
    {
        if (box.Open.FirstOrDefault(bundle => bundle.Has(letter.Id)) is { } mine)
            return now < mine.DueAt ? Waits(box, mine, letter) : Take(box, mine, letter, now, terms);
        if (letter is { Kind: NotificationKind.Test or NotificationKind.Verification }
            or { Kind: NotificationKind.Triggered, IsCritical: true })
            return new(Counted(box, now, terms), new Admission.Send([]));
        bool isOver = IsOver(box, now, terms);
        if (box.Open.FirstOrDefault(bundle => IsFor(bundle, letter, isOver, now)) is { } bundle)
            return Join(box, bundle, letter);
        if (isOver)
            return Open(box, new(null, now, Later(FreeAt(box, terms), now + terms.GroupWindow), [letter]), letter);
        return letter.Kind == NotificationKind.Triggered && terms.GroupWindow > TimeSpan.Zero
            ? Open(Counted(box, now, terms), new(letter.PortfolioId, now, now + terms.GroupWindow, [letter]), letter)
            : new(Counted(box, now, terms), new Admission.Send([]));
    }

    // What is told of an alert never overtakes what waits to be told of it, but that it is worse waits for no group.
    private static bool IsFor(Bundle bundle, Letter letter, bool isOver, DateTimeOffset now) =>
        now < bundle.DueAt
        && bundle.Letters.Length < Bundle.Most
        && (bundle.PortfolioId is null
            ? isOver || bundle.Letters.Any(one => one.AlertId == letter.AlertId)
            : letter.Kind == NotificationKind.Triggered
                ? bundle.PortfolioId == letter.PortfolioId
                : letter.Kind != NotificationKind.Worsened && bundle.Letters.Any(one => one.AlertId == letter.AlertId));

    private static MailboxDecision Take(
        Mailbox box, Bundle bundle, Letter letter, DateTimeOffset now, MailboxTerms terms)
    {
        bool isOverflow = bundle.PortfolioId is null;
        if (isOverflow && IsOver(box, now, terms) && now < bundle.OpenedAt + Hour)
        {
            Bundle later = bundle with { DueAt = Later(FreeAt(box, terms), now + Patience) };
            return Waits(box with { Open = box.Open.Replace(bundle, later) }, later, letter);
        }
        Mailbox next = box with { Open = box.Open.Remove(bundle) };
        return new(
            isOverflow ? Counted(next, now, terms) : next,
            new Admission.Send([.. bundle.Letters.Select(one => one.Id).Where(id => id != letter.Id)]));
    }

    private static MailboxDecision Open(Mailbox box, Bundle bundle, Letter letter) =>
        Waits(box with { Open = box.Open.Add(bundle) }, bundle, letter);

    private static MailboxDecision Join(Mailbox box, Bundle bundle, Letter letter)
    {
        Bundle joined = bundle with { Letters = bundle.Letters.Add(letter) };
        return Waits(box with { Open = box.Open.Replace(bundle, joined) }, joined, letter);
    }

    private static MailboxDecision Waits(Mailbox box, Bundle bundle, Letter letter) => new(
        box,
        new Admission.Wait(
            bundle.Letters[0].Id == letter.Id ? bundle.DueAt : bundle.DueAt + Patience,
            bundle.PortfolioId is { } portfolio
                ? $"alerts of {portfolio} that open together are one message"
                : "more messages than the bound of an hour are one digest"));

    private static bool IsOver(Mailbox box, DateTimeOffset now, MailboxTerms terms) =>
        terms.MaxPerHour > 0 && box.Sent.Count(at => at > now - Hour) >= terms.MaxPerHour;

    private static DateTimeOffset FreeAt(Mailbox box, MailboxTerms terms) => box.Sent[^terms.MaxPerHour] + Hour;

    private static Mailbox Counted(Mailbox box, DateTimeOffset now, MailboxTerms terms) =>
        box with { Sent = [.. box.Sent.Append(now).TakeLast(terms.MaxPerHour)] };

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
