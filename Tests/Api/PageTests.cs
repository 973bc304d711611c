using System.Text.RegularExpressions;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api;

/// <summary>The page at / needs no token, and nothing but its own files.</summary>
public sealed partial class PageTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/signin?token=abc")]
    [InlineData("/alerts/T1.1")] // the link in a message
    public async Task Page_IsServedUnderAStrictPolicy(string path)
    {
        using HttpClient client = server.Client(token: null);
        using HttpResponseMessage answer = await client.SendAsync("GET", path);
        answer.EnsureSuccessStatusCode();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self';");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Inline().IsMatch(html).ShouldBeFalse();
    }

    [Fact]
    public async Task Page_NamesOnlyFilesThatAreThere()
    {
        using HttpClient client = server.Client(token: null);
        string html = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        foreach (Match link in Link().Matches(html))
        {
            using HttpResponseMessage answer = await client.SendAsync("GET", link.Groups[1].Value);
            answer.EnsureSuccessStatusCode();
        }
    }

    [GeneratedRegex("<style|<script>|style=\"| on[a-z]+=\"")]
    private static partial Regex Inline();

    [GeneratedRegex("(?:src|href)=\"(/[a-z][^\"]*)\"")]
    private static partial Regex Link();
}
