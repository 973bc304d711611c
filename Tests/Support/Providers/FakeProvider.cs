using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Risk.Tests.Support.Providers;

/// <summary>A request that a provider got.</summary>
/// <param name="Form">The fields of a form body; empty for another.</param>
public sealed record ProviderRequest(
    DateTimeOffset At,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    IReadOnlyDictionary<string, string> Form);

/// <summary>What a provider answers.</summary>
/// <param name="RetryAfter">The header's value; null: there is none.</param>
/// <param name="After">How long it keeps the answer back.</param>
public sealed record ProviderReply(int Status, string Body, string? RetryAfter = null, TimeSpan After = default);

/// <summary>A provider's double: HTTP on loopback, which answers as its protocol does or as it is told.</summary>
public abstract class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ProviderRequest> received = new();
    private readonly ConcurrentQueue<ProviderReply> scripted = new();

    protected FakeProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(AnswerAsync);
    }

    public Uri Url => new(app.Urls.First());

    /// <summary>Every request, in order, whatever was answered.</summary>
    public IReadOnlyList<ProviderRequest> Received => [.. received];

    public Task StartAsync() => app.StartAsync();

    /// <summary>Answers so the next time only.</summary>
    public void AnswerOnce(ProviderReply reply) => scripted.Enqueue(reply);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the protocol has as an answer.</summary>
    protected abstract ProviderReply Answer(ProviderRequest request);

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request);
        received.Enqueue(request);
        var reply = scripted.TryDequeue(out var told) ? told : Answer(request);
        await Task.Delay(reply.After, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = wait;
        await context.Response.WriteAsync(reply.Body);
    }

    private static async Task<ProviderRequest> ReadAsync(HttpRequest request)
    {
        using StreamReader reader = new(request.Body);
        var body = await reader.ReadToEndAsync();
        return new(
            TimeProvider.System.GetUtcNow(),
            request.Path + request.QueryString,
            request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body,
            request.HasFormContentType ? Fields(body) : new Dictionary<string, string>());
    }

    private static Dictionary<string, string> Fields(string body) => body.Split('&')
        .Select(field => field.Split('=', 2))
        .ToDictionary(pair => Decoded(pair[0]), pair => Decoded(pair[1]));

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
