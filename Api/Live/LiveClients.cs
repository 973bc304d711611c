using System.Collections.Concurrent;

namespace Risk.Api.Live;

/// <summary>The live clients of this node.</summary>
internal sealed class LiveClients
{
    private readonly ConcurrentDictionary<string, LiveClient> all = [];

    public int Count => all.Count;

    public void Add(LiveClient client) => all[client.Id] = client;

    public LiveClient? Find(string id) => all.GetValueOrDefault(id);

    public void Remove(string id) => all.TryRemove(id, out _);

    public void Offer(LiveMessage message)
    {
        foreach (LiveClient client in all.Values)
            client.Offer(message);
    }
}
