using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Risk.Tests.Api.Support;

/// <summary>A client's end of a WebSocket, text by text.</summary>
public sealed class LiveSocket : IDisposable
{
    private const char SignalREnd = '\u001e';
    private readonly ClientWebSocket socket = new();
    private readonly Queue<string> texts = [];

    public WebSocketState State => socket.State;

    public static async Task<LiveSocket> ConnectAsync(Uri server, string path, string token)
    {
        LiveSocket live = new();
        UriBuilder address = new(server) { Scheme = "ws", Path = path, Query = $"access_token={token}" };
        await live.socket.ConnectAsync(address.Uri, Patience());
        return live;
    }

    /// <summary>Connects to the hub as the published client does when it skips negotiation.</summary>
    public static async Task<LiveSocket> ConnectHubAsync(Uri server, string token)
    {
        LiveSocket live = await ConnectAsync(server, "/hubs/risk", token);
        await live.SendAsync("""{"protocol":"json","version":1}""" + SignalREnd);
        (await live.ReceiveTextAsync()).ShouldBe("{}");
        return live;
    }

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, Patience());

    /// <summary>Calls a method of the hub and waits for its completion; the error if it failed.</summary>
    public async Task<string?> InvokeAsync(string method, string argument)
    {
        string call = $$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":[{{argument}}]}""";
        await SendAsync(call + SignalREnd);
        Queue<string> others = [];
        while (true)
        {
            string text = await ReceiveTextAsync();
            if (JsonNode.Parse(text)!["type"]!.GetValue<int>() != 3)
            {
                others.Enqueue(text);
                continue;
            }
            foreach (string other in others)
                texts.Enqueue(other);
            return JsonNode.Parse(text)!["error"]?.GetValue<string>();
        }
    }

    /// <summary>The next message of the hub's one client method.</summary>
    public async Task<JsonNode> ReceiveHubAsync()
    {
        while (true)
        {
            JsonNode frame = JsonNode.Parse(await ReceiveTextAsync())!;
            if (frame["type"]!.GetValue<int>() != 1)
                continue;
            frame["target"]!.GetValue<string>().ShouldBe("message");
            return frame["arguments"]![0]!.DeepClone();
        }
    }

    public async Task<JsonNode> ReceiveAsync() => JsonNode.Parse(await ReceiveTextAsync())!;

    /// <summary>Waits for the server to close.</summary>
    public async Task<WebSocketCloseStatus?> ReceiveCloseAsync()
    {
        WebSocketReceiveResult result;
        do
            result = await socket.ReceiveAsync(new byte[65536], Patience());
        while (result.MessageType != WebSocketMessageType.Close);
        return result.CloseStatus;
    }

    public void Dispose() => socket.Dispose();

    private async Task<string> ReceiveTextAsync()
    {
        while (texts.Count == 0)
        {
            using MemoryStream whole = new();
            byte[] buffer = new byte[8192];
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer, Patience());
                whole.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            string all = Encoding.UTF8.GetString(whole.ToArray());
            foreach (string text in all.Split(SignalREnd, StringSplitOptions.RemoveEmptyEntries))
                texts.Enqueue(text);
        }
        return texts.Dequeue();
    }

    private static CancellationToken Patience()
    {
        CancellationTokenSource source =
            CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(TimeSpan.FromSeconds(20));
        return source.Token;
    }
}
