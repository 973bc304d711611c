using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Harness;

/// <summary>Several books of one desk under one policy, so that every silo has some of the work.</summary>
internal sealed class Floor(Desk desk, Ladder ladder, int count)
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    public IReadOnlyList<Book> Books { get; private set; } =
        [.. Enumerable.Range(1, count).Select(i => new Book($"P{i}", desk))];

    /// <summary>A ladder whose second step comes after so many seconds.</summary>
    public static Ladder After(double seconds) => new(
        new("immediate", 0, "on-call@desk.example"),
        new("management", Math.Round(seconds / 60, 6), "cro@desk.example"));

    public async Task SetUpAsync()
    {
        await desk.SetPolicyAsync(ladder);
        foreach (Book book in Books)
            await book.SetUpAsync();
    }

    public Task BreakAsync() => Task.WhenAll(Books.Select(b => b.BreakAsync()));

    /// <summary>
    /// Breaks limits until that is so, since nobody foresees on which silo a grain will be; books that are still whole
    /// are no longer among <see cref="Books"/>.
    /// </summary>
    public async Task BreakUntilAsync(Func<bool> isSo)
    {
        int broken = 0;
        while (broken < Books.Count && !isSo())
        {
            await Task.WhenAll(Books.Skip(broken).Take(AtOnce).Select(b => b.BreakAsync()));
            broken += AtOnce;
            await Wait.AtMostAsync(Soon, isSo);
        }
        Books = [.. Books.Take(broken)];
    }

    /// <summary>Breaks every limit and notes the alerts in the history.</summary>
    public async Task<IReadOnlyList<AlertShape>> OpenAsync(History history)
    {
        await BreakAsync();
        return await NoteAsync(history);
    }

    /// <summary>Waits for every alert and notes it in the history.</summary>
    public async Task<IReadOnlyList<AlertShape>> NoteAsync(History history)
    {
        AlertShape[] alerts = await Task.WhenAll(Books.Select(b => b.AlertAsync()));
        foreach (AlertShape alert in alerts)
            history.Opened(alert, ladder);
        return alerts;
    }

    /// <summary>When the last step of all is due.</summary>
    public DateTimeOffset LastDue(IEnumerable<AlertShape> alerts) =>
        alerts.Max(a => ladder.DueAt(a.TriggeredAt, ladder.Rungs.Length - 1));

    /// <summary>Waits until each alert's ladder is at its end.</summary>
    public Task CompletedAsync() => Wait.UntilAsync("every ladder is at its end", async () =>
        (await desk.AlertsAsync()).All(a => a.Escalation?.Status == "completed"));
}
