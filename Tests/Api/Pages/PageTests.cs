using System.Net;
using Risk.Api;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Pages;

/// <summary>The dashboard's files as a browser gets them.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private const string Page = "<!doctype html><title>A page of the tests</title>";
    private static readonly string Script = string.Concat(Enumerable.Repeat("console.log('loud');\n", 200));

    private readonly TestFolder folder = new();
    private readonly ApiServer server;

    public PageTests()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "assets"));
        File.WriteAllText(Path.Combine(folder.Path, "index.html"), Page);
        File.WriteAllText(Path.Combine(folder.Path, "assets", "index-C0FFEE.js"), Script);
        server = new(_ => { }, new ApiSettings(ApiServer.Tokens) { PageFolder = folder.Path });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/signin?token=abc")]
    [InlineData("/portfolios/P1?range=3M")]
    [InlineData("/alerts")]
    [InlineData("/alerts/T1.1")] // the link in a message
    [InlineData("/limits/new?portfolio=P1&metric=var_99")]
    [InlineData("/escalations/policies/critical")]
    [InlineData("/what-if?portfolio=P1&symbol=A&quantity=1")]
    [InlineData("/system/audit")]
    public async Task Address_OfAPage_AnswersThePage(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        (await TextAsync(answer)).ShouldBe(Page);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache");
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/assets/index-0.js", HttpStatusCode.NotFound)]
    [InlineData("GET", "/alertsandmore", HttpStatusCode.NotFound)]
    [InlineData("GET", "/what-if/more", HttpStatusCode.NotFound)]
    [InlineData("POST", "/alerts", HttpStatusCode.NotFound)]
    public async Task Address_OfNothing_AnswersAProblem(string method, string path, HttpStatusCode status)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(method, path);
        await answer.ProblemAsync((int)status);
    }

    [Fact]
    public async Task File_NamedByItsContent_IsKeptForGood()
    {
        using HttpResponseMessage answer = await GetAsync("/assets/index-C0FFEE.js");
        (await TextAsync(answer)).ShouldBe(Script);
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
    }

    [Theory]
    [InlineData("/assets/index-C0FFEE.js", "br")]
    [InlineData("/assets/index-C0FFEE.js", "gzip")]
    [InlineData("/api/nothing", "br")] // an answer in JSON
    public async Task Answer_IsPackedForWhoTakesIt(string path, string packing)
    {
        using HttpResponseMessage answer = await GetAsync(path, packing);
        answer.Content.Headers.ContentEncoding.ShouldBe([packing]);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        byte[] body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        body.Length.ShouldBeLessThan(Script.Length / 4);
    }

    [Theory]
    [InlineData("/assets/style-C0FFEE.css", "br", "br")]
    [InlineData("/assets/style-C0FFEE.css", "gzip", "gz")]
    [InlineData("/assets/style-C0FFEE.css", "zstd", null)]
    [InlineData("/assets/style-C0FFEE.css", "br; q=0", null)]
    public async Task File_PackedByTheBuild_IsSentAsItIs(string path, string taken, string? sent)
    {
        string file = Path.Combine(folder.Path, path[1..]);
        foreach (string ending in new[] { "", ".br", ".gz" })
            File.WriteAllText(file + ending, $"as the build left it{ending}");
        using HttpResponseMessage answer = await GetAsync(path, taken);
        (await TextAsync(answer)).ShouldBe($"as the build left it{(sent is null ? "" : "." + sent)}");
        answer.Content.Headers.ContentEncoding.ShouldBe(sent is null ? [] : [taken]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/index-C0FFEE.js")]
    [InlineData("/api/nothing")]
    [InlineData("/health")]
    public async Task Answer_SaysWhatABrowserMayDo(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        string policy = Header(answer, "Content-Security-Policy");
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldContain("require-trusted-types-for 'script'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("camera=()");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Fact]
    public async Task Answer_WithSomebodysData_IsNotKept()
    {
        using HttpResponseMessage answer = await GetAsync("/health");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    public async ValueTask InitializeAsync() => await server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? packing = null)
    {
        using HttpClient client = server.Client(token: null);
        if (packing is not null)
            client.DefaultRequestHeaders.Add("Accept-Encoding", packing);
        return await client.SendAsync("GET", path);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
