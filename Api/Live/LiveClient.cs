using Risk.Api.Endpoints.Portfolios;
using Risk.Api.Security;

namespace Risk.Api.Live;

/// <summary>One connected dashboard: what it wants, and its mailbox.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LiveClient(string id, Caller caller, IGrainFactory cluster)
{
    /// <summary>Subscribes to all that the client may see.</summary>
    public const string Everything = "*";

    private readonly Lock gate = new();
    private ImmutableHashSet<string> wanted = [];

    public string Id { get; } = id;

    public Caller Caller { get; } = caller;

    public Mailbox Mailbox { get; } = new();

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
            PutAll(await Snapshots.OfAllAsync(cluster, Caller.Scope));
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
        if (await cluster.GetGrain<IPortfolioGrain>(portfolio).Snapshot() is { } snapshot)
            PutAll([snapshot]);
        else
            Missing(portfolio);
    }

    private void PutAll(IEnumerable<PortfolioSnapshot> snapshots)
    {
        foreach (PortfolioSnapshot snapshot in snapshots)
            Mailbox.Put(LiveMessages.Of(snapshot), again: true);
    }

    private void Missing(string portfolio) =>
        Say("not_found", $"There is no portfolio {Json.Shown.Quoted(portfolio)}.");
}
