using System.Text.Json;
using Risk.Tests.Notifications;
using Risk.Tests.Support;
using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service;

/// <summary>A real mail server takes and stores the mail, and what it stored reads as it was meant.</summary>
[Takes(30)]
public sealed class RealMailServerTests : ServiceTest
{
    private const string Png = "89504e470d0a1a0a";

    [Fact(Timeout = 180_000)]
    public async Task Breach_ToldThroughEximByStartTlsAndAuth_IsOneThreadWhosePageSaysWhatItsTextSays()
    {
        await using EximServer server = await EximServer.StartAsync();
        RiskService service = await StartAsync(OptionsFor(server));
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Ladder.TwoSteps);
        await book.SetUpAsync();
        await RecordSomeHistoryAsync(service, desk, book);
        await book.BreakAsync();
        await Wait.UntilAsync("two mails are stored", () => server.Stored.Count == 2);
        await book.MendAsync();
        await Wait.UntilAsync("four mails are stored", () => server.Stored.Count == 4);

        StoredMail[] mails = await Task.WhenAll(server.Stored.Select(StoredMail.ReadAsync));

        foreach (StoredMail mail in mails)
            Reads(mail);
        mails.Select(mail => mail.InReplyTo).Distinct().ShouldHaveSingleItem().ShouldBe(mails[0].References);
        mails.Select(mail => mail.References).Distinct().ShouldHaveSingleItem();
        mails.Select(mail => mail.MessageId).ShouldBeUnique();
        mails.Count(mail => mail.Subject.StartsWith("[CRITICAL] P1: Day's P&L is -10 %, below")).ShouldBe(1);
        mails.Count(mail => mail.Subject.StartsWith("[CRITICAL] Resolved: P1: Day's P&L is ")).ShouldBe(2);
        await desk.SettledAsync();
    }

    private static void Reads(StoredMail mail)
    {
        mail.Defects.ShouldBeEmpty();
        PageTexts.Words(mail.Html).ShouldBe(PageTexts.Split(mail.Text));
        mail.Pictures.ShouldBe([Png]);
        mail.Html.ShouldContain($"src=\"cid:{mail.Shown.ShouldHaveSingleItem()}\"");
    }

    // The picture needs two values of the last minutes; those of before the first tick are of the last close.
    private static async Task RecordSomeHistoryAsync(RiskService service, Desk desk, Book book)
    {
        var price = 100m;
        await Wait.UntilAsync("the history has some values", async () =>
        {
            await desk.TickAsync(book.Symbol, price += 0.01m);
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            var history = await service.Api.GetAsync(
                $"/api/portfolios/{book.Id}/metrics/history?metric=daily_pnl_pct");
            return history.GetProperty("items").EnumerateArray()
                .Count(point => point.GetProperty("value").ValueKind == JsonValueKind.Number) >= 4;
        });
    }

    private ServiceOptions OptionsFor(EximServer server) => Options with
    {
        SmtpPort = null,
        More = new Dictionary<string, string>
        {
            ["SMTP_HOST"] = EximServer.Host,
            ["SMTP_PORT"] = $"{server.Port}",
            ["SMTP_USERNAME"] = EximServer.User,
            ["SMTP_PASSWORD"] = EximServer.Password,
            ["SMTP_USE_TLS"] = "true",
            ["SMTP_FROM"] = "Risk desk <risk@desk.example>",
            ["SSL_CERT_FILE"] = server.CertificateFile,
            ["RISK_REFRESH_INTERVAL"] = "1",
        },
    };
}
