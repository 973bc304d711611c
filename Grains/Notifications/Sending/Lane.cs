using Risk.Notifications;

namespace Risk.Grains.Notifications.Sending;

/// <summary>The places of one channel in this process. Thread-safe.</summary>
internal sealed class Lane(int places)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> used = [];
    private readonly LinkedList<Waiter> waiting = new();
    private int total;

    private sealed record Waiter(string Destination, TaskCompletionSource<IDisposable> Won);

    /// <returns>A place, to be given back; null when there is none.</returns>
    public IDisposable? TryEnter(string destination)
    {
        lock (gate)
            return MayEnter(destination) ? Take(destination) : null;
    }

    /// <summary>Waits for a place, behind those who wait already and may have it as well.</summary>
    public async Task<IDisposable> EnterAsync(string destination, CancellationToken cancellation)
    {
        LinkedListNode<Waiter> mine;
        lock (gate)
        {
            if (MayEnter(destination))
                return Take(destination);
            mine = waiting.AddLast(new Waiter(destination, new()));
        }

        await using (cancellation.Register(() => GiveUp(mine, cancellation)))
            return await mine.Value.Won.Task;
    }

    private bool MayEnter(string destination) =>
        LaneRules.MayEnter(places, total, used.GetValueOrDefault(destination));

    private Place Take(string destination)
    {
        total++;
        used[destination] = used.GetValueOrDefault(destination) + 1;
        return new Place(this, destination);
    }

    private void GiveUp(LinkedListNode<Waiter> waiter, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (waiter.List is null)
                return;
            waiting.Remove(waiter);
        }

        waiter.Value.Won.TrySetCanceled(cancellation);
    }

    private void Leave(string destination)
    {
        List<(Waiter Waiter, Place Place)> won = [];
        lock (gate)
        {
            total--;
            if (--used[destination] == 0)
                used.Remove(destination);
            LinkedListNode<Waiter>? next;
            for (LinkedListNode<Waiter>? one = waiting.First; one is not null && total < places; one = next)
            {
                next = one.Next;
                if (!MayEnter(one.Value.Destination))
                    continue;
                waiting.Remove(one);
                won.Add((one.Value, Take(one.Value.Destination)));
            }
        }

        foreach ((Waiter waiter, Place place) in won)
            waiter.Won.SetResult(place);
    }

    private sealed class Place(Lane lane, string destination) : IDisposable
    {
        private int isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isLeft, 1) == 0)
                lane.Leave(destination);
        }
    }
}
