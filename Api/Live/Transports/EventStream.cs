using System.Buffers;
using System.IO.Pipelines;
using Risk.Api.Caching;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Live.Transports;

/// <summary>Live news by server-sent events.</summary>
internal sealed class EventStream(
    LiveClients clients, SnapshotReader snapshots, TimeProvider clock, IHostApplicationLifetime host)
{
    private static readonly TimeSpan HeartbeatPeriod = TimeSpan.FromSeconds(15);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/metrics/stream", (QueryFields query, HttpContext http, EventStream stream) =>
                stream.ServeAsync(query, http))
            .Takes<string>("portfolio_ids", "Ids, separated by commas; absent: all that the caller may see.")
            .TakesToken().Needs(Role.Viewer).WithTags("Live")
            .Produces<LiveNews>(contentType: "text/event-stream")
            .WithSummary("Live messages as server-sent events; data is the same JSON as on /ws/risk.");

    private async Task<IResult> ServeAsync(QueryFields query, HttpContext http)
    {
        IReadOnlyList<string> portfolios = query.Text("portfolio_ids")?.Split(',') ?? [LiveClient.Everything];
        if (portfolios.FirstOrDefault(p => p != LiveClient.Everything && !ResourceId.IsValid(p)) is { } wrong)
            throw RequestException.Invalid(ResourceId.Fault("portfolio_ids", wrong));
        LiveClient client = new(http.TraceIdentifier, http.User.Caller(), snapshots);
        using ConnectionLife life = new(client.Caller, clock, http.RequestAborted, host.ApplicationStopping);
        clients.Add(client);
        try
        {
            await client.SubscribeAsync(portfolios);
            await WriteAsync(client, http.Response, life.Token);
        }
        catch (OperationCanceledException) when (life.Token.IsCancellationRequested)
        {
            // The end of a stream is no fault.
        }
        finally
        {
            clients.Remove(client.Id);
        }
        return TypedResults.Empty;
    }

    private async Task WriteAsync(LiveClient client, HttpResponse response, CancellationToken cancelled)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        PipeWriter writer = response.BodyWriter;
        await using ITimer heartbeat = clock.CreateTimer(
            _ => client.Mailbox.Put(Heartbeat), null, HeartbeatPeriod, HeartbeatPeriod);
        await foreach (LiveMessage message in client.Mailbox.ReadAllAsync(cancelled))
        {
            Write(writer, message);
            await writer.FlushAsync(cancelled);
        }
    }

    private static readonly LiveMessage Heartbeat = new(null, null, ReadOnlyMemory<byte>.Empty);

    private static void Write(PipeWriter writer, LiveMessage message)
    {
        if (message.Json.IsEmpty)
        {
            writer.Write(": \n\n"u8);
            return;
        }
        writer.Write("data: "u8);
        writer.Write(message.Json.Span);
        writer.Write("\n\n"u8);
    }
}
