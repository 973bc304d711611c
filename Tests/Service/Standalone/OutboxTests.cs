using Risk.Tests.Support.Service;

namespace Risk.Tests.Service;

/// <summary>The whole flow with no mail server configured.</summary>
public sealed class OutboxTests : ServiceTest
{
    [Fact(Timeout = 120_000)]
    public async Task Breach_WithoutAMailServer_IsToldByFilesInTheOutbox()
    {
        RiskService service = await StartAsync(Options with { SmtpPort = null });
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Ladder.TwoSteps);
        await book.SetUpAsync();
        await book.BreakAsync();

        string[] mails = await Wait.UntilAsync("two mails in the outbox", async () =>
        {
            string[] files = Directory.GetFiles(Path.Combine(Options.DataFolder, "outbox"), "*.eml");
            return await Task.FromResult(files.Length == 2 ? files : null);
        });

        foreach (Rung rung in Ladder.TwoSteps.Rungs)
            mails.ShouldContain(file => File.ReadAllText(file).Contains(rung.Recipient, StringComparison.Ordinal));
        await desk.SettledAsync();
    }
}
