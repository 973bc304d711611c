using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Links;
using Risk.Grains.Settings;
using Risk.Links;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains.Links;

/// <summary>The links in messages: signed by one key for ever, or by the one of the settings.</summary>
public sealed class ActionLinksTests
{
    private const string Prefix = "http://localhost:8000/a/";

    [Fact]
    public async Task Link_WithoutASetting_IsTheSameAfterARestart()
    {
        GrainWorld world = new();
        EngineHost host = await world.StartAsync();
        string? before = await LinkAsync(host);
        await using EngineHost next = await host.KillAndRestartAsync();
        (await LinkAsync(next)).ShouldBe(before.ShouldNotBeNull());
        before.ShouldStartWith(Prefix);
    }

    [Fact]
    public async Task Link_WithSettings_IsSignedByTheNewSecretAndTheOldOneIsGood()
    {
        string[] secrets = [new('n', 32), new('o', 32)];
        string old = await TokenAsync(new() { LinkSecret = secrets[1] });
        GrainSettings both = new() { LinkSecret = secrets[0], LinkPreviousSecret = secrets[1] };
        string token = await TokenAsync(both);
        token.ShouldNotBe(old);
        await using EngineHost host = await new GrainWorld { Settings = both }.StartAsync();
        ImmutableArray<ActionKey> keys = await host.Services.GetRequiredService<ActionKeys>().AllAsync();
        foreach (string one in (string[])[old, token])
            ActionTokens.Read(one, keys, Notices.Noon).Verdict.ShouldBe(TokenVerdict.Good);
    }

    [Theory]
    [InlineData(NotificationKind.Triggered, Channel.Email, true)]
    [InlineData(NotificationKind.Escalated, Channel.Sms, true)]
    [InlineData(NotificationKind.Reminder, Channel.Email, true)]
    [InlineData(NotificationKind.Worsened, Channel.Email, true)]
    [InlineData(NotificationKind.Resolved, Channel.Email, false)]
    [InlineData(NotificationKind.Test, Channel.Email, false)]
    [InlineData(NotificationKind.Triggered, Channel.Webhook, false)]
    public async Task Link_OnlyWhereThereIsSomethingToDo(NotificationKind kind, Channel channel, bool isLinked)
    {
        await using EngineHost host = await new GrainWorld().StartAsync();
        (await LinkAsync(host, kind, channel) is not null).ShouldBe(isLinked);
    }

    private static async Task<string> TokenAsync(GrainSettings settings)
    {
        await using EngineHost host = await new GrainWorld { Settings = settings }.StartAsync();
        return (await LinkAsync(host))![Prefix.Length..];
    }

    private static Task<string?> LinkAsync(
        EngineHost host, NotificationKind kind = NotificationKind.Triggered, Channel channel = Channel.Email) =>
        host.Services.GetRequiredService<IActionLinks>().LinkAsync(
            Notices.Request() with { Kind = kind, Channel = channel });
}
