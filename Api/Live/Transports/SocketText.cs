using System.Net.WebSockets;

namespace Risk.Api.Live.Transports;

/// <summary>Reads whole text messages.</summary>
internal static class SocketText
{
    /// <returns>The message; null when the client closes, or sends one that is too long for the buffer.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        WebSocket socket, Memory<byte> buffer, CancellationToken cancelled)
    {
        int length = 0;
        while (length < buffer.Length)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer[length..], cancelled);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.EndOfMessage)
                return buffer[..length];
        }
        await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, "message too long", cancelled);
        return null;
    }
}
