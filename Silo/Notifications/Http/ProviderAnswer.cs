using System.Net.Http.Headers;

namespace Risk.Silo.Notifications.Http;

/// <summary>What a provider answered by HTTP.</summary>
/// <param name="Body">Empty when it was too long or broke off: the status says it all.</param>
/// <param name="RetryAfter">How long it asks to wait; null when it does not say.</param>
internal sealed record ProviderAnswer(int Status, string Reason, string Body, TimeSpan? RetryAfter)
{
    private const int MaxBodyBytes = 64 * 1024;

    // The status has come: who dribbles the rest is not waited for.
    private static readonly TimeSpan BodyPatience = TimeSpan.FromSeconds(5);

    public bool IsSuccess => Status is >= 200 and <= 299;

    public string Words => $"HTTP {Status} {Reason}".TrimEnd();

    public static async Task<ProviderAnswer> ReadAsync(
        HttpResponseMessage response, TimeProvider clock, CancellationToken cancellation) => new(
        (int)response.StatusCode,
        response.ReasonPhrase ?? "",
        await ReadBodyAsync(response.Content, cancellation),
        Wait(response.Headers.RetryAfter, clock.GetUtcNow()));

    private static async Task<string> ReadBodyAsync(HttpContent content, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(BodyPatience);
        try
        {
            await content.LoadIntoBufferAsync(MaxBodyBytes, limit.Token);
            return await content.ReadAsStringAsync(limit.Token);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            return "";
        }
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, DateTimeOffset now) => header switch
    {
        { Delta: { } delay } => delay,
        { Date: { } date } when date > now => date - now,
        _ => null,
    };
}
