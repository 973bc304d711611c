using Risk.Grains.Channels;

namespace Risk.Silo.Notifications.Http;

/// <summary>Gives a message to a provider by HTTP, once.</summary>
internal static class ProviderCall
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>A client for a provider that the settings name: no redirects, no cookies.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <param name="make">Makes the request; what it throws is final.</param>
    /// <param name="judge">Says what an answer means.</param>
    /// <exception cref="OperationCanceledException">Only when the caller cancels.</exception>
    public static async Task<DeliveryOutcome> RunAsync(
        HttpClient client,
        Func<CancellationToken, Task<HttpRequestMessage>> make,
        Func<ProviderAnswer, DeliveryOutcome> judge,
        TimeSpan timeout,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            using var request = await make(limit.Token);
            using var response = await client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return judge(await ProviderAnswer.ReadAsync(response, clock, limit.Token));
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return ToOutcome(error, timeout);
        }
    }

    private static DeliveryOutcome ToOutcome(Exception error, TimeSpan timeout) => error switch
    {
        HttpRequestException { InnerException: ForbiddenAddressException forbidden } =>
            new(DeliveryResult.Permanent, forbidden.Message),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
        } => new(DeliveryResult.Temporary, error.Message),
        HttpRequestException or IOException => new(DeliveryResult.Unknown, $"No whole answer: {error.Message}"),
        OperationCanceledException => new(DeliveryResult.Unknown, $"No answer within {timeout.TotalSeconds:0.#} s."),
        _ => new(DeliveryResult.Permanent, $"The message cannot be sent: {error.Message}"),
    };
}

/// <summary>A host may not be called.</summary>
internal sealed class ForbiddenAddressException(string message) : Exception(message);
