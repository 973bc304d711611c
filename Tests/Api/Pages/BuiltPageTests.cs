using System.Text.RegularExpressions;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Pages;

/// <summary>The dashboard that was built with these tests.</summary>
public sealed partial class BuiltPageTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    [Fact]
    public async Task Page_HasNothingInline_AndNamesOnlyFilesThatAreThere()
    {
        if (File.Exists(Path.Combine(Folder, "not-built.txt")))
            Assert.Skip("The dashboard was not built: npm is missing or has no registry.");
        using HttpClient client = server.Client(token: null);
        string html = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Inline().IsMatch(html).ShouldBeFalse(html);
        MatchCollection links = Link().Matches(html);
        links.ShouldNotBeEmpty();
        foreach (Match link in links)
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
