using System.Text.Json;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Sms.Sns;
using Risk.Tests.Support;
using Risk.Tests.Support.Providers;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Channels.Sms;

/// <summary>What arrives at SNS is signed as npm's aws4 would sign the same request.</summary>
public sealed class SnsSignatureTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory(Timeout = 120_000)]
    [InlineData("VaR is -3.1 %.")]
    [InlineData("Größe = 3 € & more + “quotes” ~ * ( ) ' \n second line 🙂")]
    public async Task Send_AnyText_IsSignedAsAnIndependentSignerDoes(string text)
    {
        await using var sns = await FakeSns.StartNewAsync();
        using SnsChannel channel = new(
            new(FakeSns.AccessKeyId, FakeSns.SecretAccessKey, FakeSns.Region, sns.Url),
            TimeSpan.FromSeconds(30),
            new ManualTimeProvider(Records.Samples.Noon));

        (await channel.SendAsync(
            Messages.To("+12025550123", Channel.Sms) with { Text = text }, TestContext.Current.CancellationToken))
            .ShouldBe(new(DeliveryResult.Sent, "HTTP 200 OK: message-1"));

        var request = sns.Received.ShouldHaveSingleItem();
        request.Form["Message"].ShouldBe(text);
        request.Headers["X-Amz-Date"].ShouldBe("20240229T120000Z");
        request.Headers["Authorization"].Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe((await SignedAsync(request)).Replace(" ", "", StringComparison.Ordinal));
    }

    private async Task<string> SignedAsync(ProviderRequest request)
    {
        var node = await NodeFolder.InstallAsync("signing", "sign.mjs", "Tests", "Channels", "Sms", "signing");
        var file = Path.Combine(folder.Path, "request.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            region = FakeSns.Region,
            accessKeyId = FakeSns.AccessKeyId,
            secretAccessKey = FakeSns.SecretAccessKey,
            headers = request.Headers,
            body = request.Body,
        }));
        var signed = await CommandLine.RunAsync(NodeFolder.Start(node, "node", "sign.mjs", file));
        signed.ExitCode.ShouldBe(0, signed.All);
        return signed.Output.Trim();
    }
}
