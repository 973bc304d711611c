using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service;

/// <summary>Ann verifies her address by a code, and acknowledges by the link of the mail that tells her.</summary>
public sealed partial class LinkTests : ServiceTest
{
    private const string Address = "ann@desk.example";

    private readonly HttpClient browser = new();

    [Fact(Timeout = 120_000)]
    public async Task Mail_OfAnAlert_HasALinkThatAcknowledgesAsTheContact()
    {
        RiskService service = await StartAsync(Options with { SmtpPort = null });
        await VerifyAnnAsync(service.Api);
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(new Ladder(new Rung("immediate", 0, "user:ann")));
        await book.SetUpAsync();
        await book.BreakAsync();
        AlertShape alert = await book.AlertAsync();
        Uri link = new(LinkPattern().Match(await MailAsync(LinkPattern())).Value);

        string page = await GetAsync(link, HttpStatusCode.OK);
        await service.KillAsync();
        await service.StartAsync();
        (await service.Api.GetAsync($"api/risk/alerts/{alert.Id}")).GetProperty("status").GetString()
            .ShouldBe("triggered");

        string stamp = StampPattern().Match(page).Groups[1].Value;
        (await PostAsync(link, stamp, HttpStatusCode.OK)).ShouldContain("Done: you have it");
        JsonElement mine = await service.Api.GetAsync($"api/risk/alerts/{alert.Id}");
        mine.GetProperty("status").GetString().ShouldBe("acknowledged");
        mine.GetProperty("acknowledged_by").GetString().ShouldBe("ann");

        (await PostAsync(link, stamp, HttpStatusCode.Conflict)).ShouldContain("ann has it, since");
        (await GetAsync(link, HttpStatusCode.OK)).ShouldContain("ann has it, since");
        await GetAsync(new Uri(link.AbsoluteUri[..^4] + "AAAA"), HttpStatusCode.Forbidden);
        JsonElement audit = await service.Api.GetAsync("api/audit?entity=alert_answers");
        audit.GetProperty("items")[0].GetProperty("entry").GetProperty("actor").GetString().ShouldBe("ann");
    }

    public override async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await base.DisposeAsync();
    }

    private async Task VerifyAnnAsync(ApiClient api)
    {
        await api.PutAsync("api/contacts/ann", new
        {
            name = "Ann Lee",
            channels = new[] { new { channel = "email", address = Address } },
        });
        await api.PostAsync("api/contacts/ann/channels/email/verify", new { });
        string code = CodePattern().Match(await MailAsync(CodePattern())).Value;
        JsonElement ann = await api.PostAsync("api/contacts/ann/channels/email/confirm", new { code });
        ann.GetProperty("channels")[0].GetProperty("verified_at").ValueKind.ShouldBe(JsonValueKind.String);
    }

    /// <summary>The text of the first mail that has the pattern.</summary>
    private async Task<string> MailAsync(Regex pattern)
    {
        string folder = Path.Combine(Options.DataFolder, "outbox");
        return await Wait.UntilAsync($"a mail with {pattern}", async () =>
        {
            IEnumerable<string> mails = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [];
            string? text = mails.Select(file => MimePart.Read(File.ReadAllText(file)).Find("text/plain")!.Text)
                .FirstOrDefault(pattern.IsMatch);
            return await Task.FromResult(text);
        });
    }

    private async Task<string> GetAsync(Uri link, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await browser.GetAsync(link, TestContext.Current.CancellationToken);
        return await TextAsync(answer, status);
    }

    private async Task<string> PostAsync(Uri link, string stamp, HttpStatusCode status)
    {
        using FormUrlEncodedContent form = new([new("stamp", stamp), new("action", "acknowledge")]);
        using HttpResponseMessage answer = await browser.PostAsync(
            link, form, TestContext.Current.CancellationToken);
        return await TextAsync(answer, status);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, page);
        return page;
    }

    [GeneratedRegex("http://[a-z0-9.:]+/a/[A-Za-z0-9_-]+")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("^[0-9]{6}(?= is the code)")]
    private static partial Regex CodePattern();

    [GeneratedRegex("name=\"stamp\" value=\"([A-Za-z0-9_-]+)\"")]
    private static partial Regex StampPattern();
}
