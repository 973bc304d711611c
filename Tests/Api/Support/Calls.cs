using System.Text.Json.Nodes;

namespace Risk.Tests.Api.Support;

/// <summary>Calls that must succeed.</summary>
public static class Calls
{
    public static Task<JsonNode> GetJsonAsync(this HttpClient client, string path) => client.DoAsync("GET", path, null);

    public static Task<JsonNode> PutAsync(this HttpClient client, string path, string body) =>
        client.DoAsync("PUT", path, body);

    public static Task<JsonNode> PostAsync(
        this HttpClient client, string path, string body, string type = "application/json") =>
        client.DoAsync("POST", path, body, type);

    /// <summary>Sends it; fails with the answer unless the status is a 2xx.</summary>
    private static async Task<JsonNode> DoAsync(
        this HttpClient client, string method, string path, string? body, string type = "application/json")
    {
        using HttpResponseMessage answer = await client.SendAsync(method, path, body, type);
        answer.IsSuccessStatusCode.ShouldBeTrue(
            $"{method} {path}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return await answer.JsonAsync();
    }

    /// <summary>A text of an answer.</summary>
    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();

    /// <summary>The items of a list.</summary>
    public static JsonArray Items(this JsonNode node) => node["items"]!.AsArray();
}
