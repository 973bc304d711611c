using System.Net.WebSockets;
using Risk.Api.Caching;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Live.Transports;

/// <summary>Serves a WebSocket: reads requests and writes messages, until the client, the token or the service ends.
/// </summary>
internal sealed class WebSocketServer(
    LiveClients clients,
    SnapshotReader snapshots,
    TimeProvider clock,
    IHostApplicationLifetime host,
    ILogger<WebSocketServer> log)
{
    private const int MaxRequestBytes = 64 * 1024;
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FarewellPatience = TimeSpan.FromSeconds(2);

    public async Task<IResult> ServeAsync(HttpContext http, IReadOnlyList<string> portfolios)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return ProblemResult.Of(StatusCodes.Status400BadRequest, "This is for WebSockets: ask for an upgrade.");
        LiveClient client = new(http.TraceIdentifier, http.User.Caller(), snapshots);
        using WebSocket socket = await http.WebSockets.AcceptWebSocketAsync();
        clients.Add(client);
        try
        {
            await RunAsync(client, socket, portfolios, http.RequestAborted);
        }
        finally
        {
            clients.Remove(client.Id);
        }
        return TypedResults.Empty;
    }

    private async Task RunAsync(
        LiveClient client, WebSocket socket, IReadOnlyList<string> portfolios, CancellationToken aborted)
    {
        using ConnectionLife life = new(client.Caller, clock, aborted, host.ApplicationStopping);
        Task writing = WriteAsync(client, socket, life.Token);
        // Not cancelled with the life: that would cut the connection before its end can be said.
        Task reading = ReadAsync(client, socket, portfolios, aborted);
        await Task.WhenAny(reading, writing);
        await TryCloseAsync(socket, life.Reason);
        await Task.WhenAny(reading, Task.Delay(FarewellPatience, CancellationToken.None));
        socket.Abort();
        life.End();
        await Task.WhenAll(Watch(client, reading), Watch(client, writing));
    }

    private async Task Watch(LiveClient client, Task part)
    {
        try
        {
            await part;
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException)
        {
            ApiLog.ClientGone(log, client.Id, client.Caller.Name, fault.Message);
        }
        catch (Exception fault)
        {
            ApiLog.ClientFailed(log, client.Id, client.Caller.Name, fault);
        }
    }

    private static async Task ReadAsync(
        LiveClient client, WebSocket socket, IReadOnlyList<string> portfolios, CancellationToken cancelled)
    {
        if (portfolios.Count > 0)
            await DoAsync(client, () => client.SubscribeAsync(portfolios));
        byte[] buffer = new byte[MaxRequestBytes];
        while (await SocketText.ReadAsync(socket, buffer, cancelled) is { } text)
            await DoAsync(client, () => ObeyAsync(client, LiveRequest.Parse(text)));
    }

    private static async Task ObeyAsync(LiveClient client, LiveRequest request)
    {
        if (request.Action == LiveAction.Ping)
            client.Mailbox.Put(LiveMessages.Pong);
        else if (request.Action == LiveAction.Subscribe)
            await client.SubscribeAsync(request.PortfolioIds!);
        else
            client.Unsubscribe(request.PortfolioIds!);
    }

    // A request that fails costs its client an answer, not the connection.
    private static async Task DoAsync(LiveClient client, Func<Task> request)
    {
        try
        {
            await request();
        }
        catch (RequestException fault)
        {
            client.Say("bad_request", fault.Message);
        }
        catch (Exception fault) when (Unavailability.Explains(fault))
        {
            client.Say("unavailable", "The service cannot do this now. Try again.");
        }
    }

    private static async Task WriteAsync(LiveClient client, WebSocket socket, CancellationToken cancelled)
    {
        await foreach (LiveMessage message in client.Mailbox.ReadAllAsync(cancelled))
        {
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
            patience.CancelAfter(SendPatience);
            await socket.SendAsync(message.Json, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
    }

    private static async Task TryCloseAsync(WebSocket socket, string? reason)
    {
        WebSocketCloseStatus status =
            reason is null ? WebSocketCloseStatus.NormalClosure : WebSocketCloseStatus.EndpointUnavailable;
        using CancellationTokenSource patience = new(FarewellPatience);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, patience.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // It is cut next.
        }
    }
}
