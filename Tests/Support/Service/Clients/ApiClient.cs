using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Risk.Tests.Support.Service;

/// <summary>REST as a client sees it. Bodies are anonymous objects whose members are named as on the wire.</summary>
internal sealed class ApiClient : IDisposable
{
    private static readonly JsonSerializerOptions Wire = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly HttpClient http;

    public ApiClient(Uri url, string token)
    {
        http = new HttpClient { BaseAddress = url };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<JsonElement> GetAsync(string path) => SendAsync<JsonElement>(HttpMethod.Get, path);

    public Task<T> GetAsync<T>(string path) => SendAsync<T>(HttpMethod.Get, path);

    /// <summary>All items of a list, over its pages.</summary>
    /// <param name="path">Without a query.</param>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string path)
    {
        List<T> items = [];
        string? cursor = null;
        do
        {
            string next = cursor is null ? "" : $"?cursor={Uri.EscapeDataString(cursor)}";
            Paged<T> page = await GetAsync<Paged<T>>(path + next);
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return items;
    }

    public Task<JsonElement> PutAsync(string path, object body) =>
        SendAsync<JsonElement>(HttpMethod.Put, path, JsonContent.Create(body));

    public Task<JsonElement> PostAsync(string path, object body) =>
        SendAsync<JsonElement>(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<JsonElement> PostCsvAsync(string path, string csv) =>
        SendAsync<JsonElement>(HttpMethod.Post, path, new StringContent(csv, Encoding.UTF8, "text/csv"));

    public Task DeleteAsync(string path) => SendAsync<JsonElement>(HttpMethod.Delete, path);

    /// <summary>The status of a GET; null when nobody answers.</summary>
    public async Task<HttpStatusCode?> StatusOfAsync(string path)
    {
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>What a PUT is answered, whatever that is.</summary>
    public Task<HttpResponseMessage> TryPutAsync(string path, object body) =>
        http.PutAsync(path, JsonContent.Create(body), TestContext.Current.CancellationToken);

    public void Dispose() => http.Dispose();

    private async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? body = null)
    {
        using HttpRequestMessage request = new(method, path) { Content = body };
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
        {
            string what = $"{method} {path}: {(int)answer.StatusCode} {text}";
            throw new HttpRequestException(what, null, answer.StatusCode);
        }
        return text.Length == 0 ? default! : JsonSerializer.Deserialize<T>(text, Wire)!;
    }

    private sealed record Paged<T>(IReadOnlyList<T> Items, string? NextCursor);
}
