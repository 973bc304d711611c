using System.Net;
using Risk.Api;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Pages;

/// <summary>A service that was built without npm says so where its page would be, and serves the rest.</summary>
public sealed class MissingPageTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task Page_ThatWasNotBuilt_SaysWhy()
    {
        File.WriteAllText(Path.Combine(folder.Path, "not-built.txt"), "npm is <not> installed.\n");
        string page = await PageAsync();
        page.ShouldContain("The dashboard was not built");
        page.ShouldContain("npm is &lt;not&gt; installed.");
    }

    [Fact]
    public async Task Page_WithoutItsFolder_SaysThatItIsNotThere() =>
        (await PageAsync("wwwroot")).ShouldContain("There are no files of it beside the program.");

    public void Dispose() => folder.Dispose();

    private async Task<string> PageAsync(string below = "")
    {
        string files = Path.Combine(folder.Path, below);
        await using ApiServer server = new(_ => { }, new ApiSettings(ApiServer.Tokens) { PageFolder = files });
        await server.InitializeAsync();
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage health = await client.SendAsync("GET", "/health");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
        using HttpResponseMessage answer = await client.SendAsync("GET", "/");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
