using System.Net.Mail;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Email;
using Risk.Tests.Support;

namespace Risk.Tests.Channels;

public sealed class OutboxChannelTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task Send_Twice_IsOneWholeFile()
    {
        (await SendAsync("ann@example.com")).ShouldBe(
            new(DeliveryResult.Sent, "Written to outbox/n-1.eml; no SMTP_HOST is set."));
        await SendAsync("ann@example.com");

        var file = Directory.GetFiles(Outbox).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe("n-1.eml");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
            .ShouldContain("Message-ID: <n-1@risk.example>\r\n");
    }

    [Fact]
    public async Task Send_IdWithASlash_StaysInTheFolder()
    {
        await SendAsync("ann@example.com", "../../n:1");

        Path.GetFileName(Directory.GetFiles(Outbox).Single()).ShouldBe("..%2F..%2Fn%3A1.eml");
    }

    [Fact]
    public async Task Send_ToWhatIsNoAddress_IsPermanent() =>
        (await SendAsync("+123")).Result.ShouldBe(DeliveryResult.Permanent);

    [Fact]
    public async Task Send_FolderThatCannotBeWritten_IsTemporary()
    {
        await File.WriteAllTextAsync(Outbox, "a file is in the way", TestContext.Current.CancellationToken);

        (await SendAsync("ann@example.com")).Result.ShouldBe(DeliveryResult.Temporary);
    }

    public void Dispose() => folder.Dispose();

    private string Outbox => Path.Combine(folder.Path, "outbox");

    private Task<DeliveryOutcome> SendAsync(string recipient, string id = "n-1") =>
        new OutboxChannel(Outbox, new MailAddress("alerts@risk.example")).SendAsync(
            Messages.To(recipient) with { Id = id }, TestContext.Current.CancellationToken);
}
