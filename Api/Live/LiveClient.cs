using Risk.Api.Caching;
using Risk.Api.Security;

namespace Risk.Api.Live;

/// <summary>One connected dashboard: what it wants, and its mailbox.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LiveClient(string id, Caller caller, SnapshotReader snapshots)
{
    /// <summary>Subscribes to all that the client may see.</summary>
    public const string Everything = "*";

    private readonly Lock gate = new();
    private ImmutableHashSet<string> wanted = [];

    public string Id { get; } = id;

    public Caller Caller { get; } = caller;

    public Mailbox Mailbox { get; } = new();

    /// <summary>Ids, or <see cref="Everything"/>; of those that the client may see.</summary>
    public IReadOnlyCollection<string> Wanted => wanted;

    /// <summary>Passes the message on if the client wants it and may see it.</summary>
    public void Offer(LiveMessage message)
    {
        if (message.PortfolioId is { } portfolio ? Wants(portfolio) : Caller.Scope.Ids is null)
            Mailbox.Put(message);
    }

    /// <summary>From now on; the current snapshots come at once.</summary>
    public async Task SubscribeAsync(IReadOnlyCollection<string> portfolios)
    {
        string[] known = [.. portfolios.Where(p => p == Everything || Caller.Scope.Allows(p))];
        Change(all => all.Union(known));
        foreach (string stranger in portfolios.Except(known))
            Missing(stranger);
        if (known.Contains(Everything))
            PutAll(await snapshots.OfAllAsync(Caller.Scope));
        foreach (string portfolio in known.Where(p => p != Everything))
            await SendCurrentAsync(portfolio);
    }

    public void Unsubscribe(IReadOnlyCollection<string> portfolios) => Change(all => all.Except(portfolios));

    public void Say(string @event, string detail) => Mailbox.Put(LiveMessages.System(@event, detail));

    private bool Wants(string portfolio) =>
        (wanted.Contains(portfolio) || wanted.Contains(Everything)) && Caller.Scope.Allows(portfolio);

    private void Change(Func<ImmutableHashSet<string>, ImmutableHashSet<string>> change)
    {
        lock (gate)
            wanted = change(wanted);
    }

    private async Task SendCurrentAsync(string portfolio)
    {
        if (await snapshots.OfOneAsync(portfolio) is { } snapshot)
            PutAll([snapshot]);
        else
            Missing(portfolio);
    }

    private void PutAll(IEnumerable<PortfolioSnapshot> current)
    {
        foreach (PortfolioSnapshot snapshot in current)
            Mailbox.Put(LiveMessages.Of(snapshot), again: true);
    }

    private void Missing(string portfolio) =>
        Say("not_found", $"There is no portfolio {Json.Shown.Quoted(portfolio)}.");
}
