using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Risk.Api.Endpoints.MarketData;
using Risk.Api.Json;
using Risk.Api.Problems;

namespace Risk.Api.Commands.Remote;

/// <summary>Talks to a service by its public interface.</summary>
internal sealed class ServiceClient : IDisposable
{
    private const int Tries = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly HttpClient client;

    public ServiceClient(Uri address, string? token)
    {
        // An import answers after the portfolios are revalued.
        client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Uri Address => client.BaseAddress!;

    /// <summary>Sends rows; tries again while the service says that it is away for a while.</summary>
    /// <exception cref="CommandException">Refused, or not to be reached.</exception>
    public async Task<ImportResponse> PostCsvAsync(
        string path, ReadOnlyMemory<byte> rows, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            using HttpResponseMessage answer = await SendAsync(path, rows, cancellationToken);
            if (answer.IsSuccessStatusCode)
                return (await answer.Content.ReadFromJsonAsync<ImportResponse>(WireJson.Options, cancellationToken))!;
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || attempt == Tries)
                throw new CommandException($"{path}: {await DetailAsync(answer, cancellationToken)}");
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? Pause, cancellationToken);
        }
    }

    /// <returns>The answer, whatever its status.</returns>
    /// <exception cref="CommandException">It cannot be reached.</exception>
    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(path, cancellationToken);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException fault)
        {
            throw Unreachable(fault);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        string path, ReadOnlyMemory<byte> rows, CancellationToken cancellationToken)
    {
        using ReadOnlyMemoryContent content = new(rows);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        try
        {
            return await client.PostAsync(path, content, cancellationToken);
        }
        catch (HttpRequestException fault)
        {
            throw Unreachable(fault);
        }
    }

    private CommandException Unreachable(HttpRequestException fault) =>
        new($"The service at {Address} cannot be reached: {fault.Message}", fault);

    private static async Task<string> DetailAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        string body = await answer.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            return JsonSerializer.Deserialize<Problem>(body, WireJson.Options)!.Detail;
        }
        catch (JsonException)
        {
            return $"answered {(int)answer.StatusCode}";
        }
    }
}
