using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Risk.Api.Caching;
using Risk.Api.Security;

namespace Risk.Api.Live.Transports;

/// <summary>
/// Live news by SignalR. The client method is <c>message</c>, its one argument a message with its <c>type</c>, the
/// same as on the plain WebSocket.
/// </summary>
internal sealed class RiskHub(
    LiveClients clients, SnapshotReader snapshots, IHubContext<RiskHub> hub, ILogger<RiskHub> log) : Hub
{
    public const string ClientMethod = "message";

    public override Task OnConnectedAsync()
    {
        LiveClient client = new(Context.ConnectionId, Context.User!.Caller(), snapshots);
        clients.Add(client);
        _ = PumpAsync(client, Context.ConnectionAborted);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        clients.Remove(Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>From now on; the current snapshots come at once.</summary>
    /// <param name="portfolioIds">An id, an array of ids, or <c>*</c>.</param>
    public async Task Subscribe(JsonElement portfolioIds) =>
        await Client.SubscribeAsync(LiveRequest.ParseIds(portfolioIds));

    public void Unsubscribe(JsonElement portfolioIds) => Client.Unsubscribe(LiveRequest.ParseIds(portfolioIds));

    private LiveClient Client =>
        clients.Find(Context.ConnectionId) ?? throw new HubException("The connection is closing.");

    // The client's speed is the pump's: sending waits until the connection takes it.
    private async Task PumpAsync(LiveClient client, CancellationToken aborted)
    {
        try
        {
            IClientProxy target = hub.Clients.Client(client.Id);
            await foreach (LiveMessage message in client.Mailbox.ReadAllAsync(aborted))
                await target.SendAsync(ClientMethod, new RawJson(message.Json), aborted);
        }
        catch (OperationCanceledException)
        {
            ApiLog.ClientGone(log, client.Id, client.Caller.Name, "closed");
        }
        catch (Exception fault)
        {
            ApiLog.ClientFailed(log, client.Id, client.Caller.Name, fault);
        }
    }
}
