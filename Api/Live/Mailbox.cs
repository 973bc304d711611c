using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Risk.Api.Live;

/// <summary>
/// What one live client has yet to get: every event up to a bound, and of each portfolio only the newest snapshot.
/// A client that is slow, or does not read at all, costs no more than that.
/// </summary>
/// <remarks>Thread-safe for many writers and one reader.</remarks>
internal sealed class Mailbox
{
    /// <summary>More events than this waiting are lost, and the client is told so.</summary>
    public const int MaxEvents = 1000;

    private readonly Lock gate = new();
    private readonly Queue<LiveMessage> events = [];
    private readonly Queue<string> changed = [];
    private readonly Dictionary<string, LiveMessage> newest = [];
    private readonly Dictionary<string, SnapshotMark> sent = [];
    private readonly Channel<bool> signal = System.Threading.Channels.Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private int lost;

    /// <param name="again">Whether a snapshot goes out even if the client has just that one.</param>
    public void Put(LiveMessage message, bool again = false)
    {
        lock (gate)
        {
            if (message is { PortfolioId: { } portfolio, Snapshot: { } mark })
                PutSnapshot(message, portfolio, mark, again);
            else if (events.Count < MaxEvents)
                events.Enqueue(message);
            else
                lost++;
            signal.Writer.TryWrite(true);
        }
    }

    /// <summary>The messages as they come, until cancelled.</summary>
    public async IAsyncEnumerable<LiveMessage> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (bool _ in signal.Reader.ReadAllAsync(cancellationToken))
        {
            while (Take() is { } message)
                yield return message;
        }
    }

    private void PutSnapshot(LiveMessage message, string portfolio, SnapshotMark mark, bool again)
    {
        bool waits = newest.TryGetValue(portfolio, out LiveMessage? last);
        SnapshotMark? known = waits ? last!.Snapshot : sent.GetValueOrDefault(portfolio);
        if (!mark.IsNewerThan(known) && !(again && !waits && mark == known))
            return;
        newest[portfolio] = message;
        if (!waits)
            changed.Enqueue(portfolio);
    }

    private LiveMessage? Take()
    {
        lock (gate)
        {
            if (events.TryDequeue(out LiveMessage? message))
                return message;
            if (lost > 0)
                return TakeLoss();
            if (!changed.TryDequeue(out string? portfolio))
                return null;
            newest.Remove(portfolio, out message);
            sent[portfolio] = message!.Snapshot!;
            return message;
        }
    }

    private LiveMessage TakeLoss()
    {
        int count = lost;
        lost = 0;
        return LiveMessages.System(
            "events_lost", $"{count} events were not delivered: get alerts and notifications again.");
    }
}
