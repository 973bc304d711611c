using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.People;

/// <summary>The clock starts at 14:30 UTC; Ann is to be left alone until 15:00, even by what is critical.</summary>
public sealed class QuietTellingTests
{
    private static readonly Contact Ann = new(
        "ann", "Ann Lee", [new(Channel.Email, "ann@desk.example")], [], "UTC", null)
    {
        QuietHours = [new(Severity.Critical, new(14, 0), new(15, 0))],
    };

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Process_KilledInQuietHours_TellsOnceWhenTheyEnd()
    {
        EngineHost host = await StartAsync();
        world.Told().ShouldBe([]);
        world.Records.Of<Record.Event>().ShouldContain(e => e.Entry.Kind == "held"
            && e.Entry.Text == "Ann Lee by email: quiet hours until 2026-01-05 15:00:00 UTC");
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.AdvanceAsync(15);
        world.Told().ShouldBe([$"Triggered {Breaches.Cro}"]);
        await next.AdvanceAsync(14.9);
        world.Told().Length.ShouldBe(1);
        await next.AdvanceAsync(0.2);
        await next.AdvanceAsync(30);
        world.Told().ShouldBe([$"Triggered {Breaches.Cro}", "Triggered ann@desk.example"]);
    }

    [Fact]
    public async Task Process_DownOverTheirEnd_TellsAtTheStart()
    {
        EngineHost host = await StartAsync();
        await using EngineHost next = await host.KillAndRestartAsync();
        next.Clock.Advance(TimeSpan.FromHours(2));
        await Retry.OnRejection(next.Escalation().Wake);
        await next.AdvanceAsync(0.1);
        world.Told().ShouldContain("Triggered ann@desk.example");
        world.Told().Count(told => told.EndsWith("ann@desk.example", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Resolved_InQuietHours_IsNeverTold()
    {
        await using EngineHost host = await StartAsync();
        await host.Alert().Resolve(Breaches.Back(host.Clock.GetUtcNow()));
        await host.AdvanceAsync(60);
        world.Told().ShouldBe([]);
    }

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.People().PutContact(Ann);
        await host.SaveAsync(Breaches.Policy with
        {
            Steps =
            [
                new("first", TimeSpan.Zero, ["user:ann"], NotificationType.Email),
                new("second", TimeSpan.FromMinutes(15), [Breaches.Cro], NotificationType.Email),
            ],
        });
        await host.Alert().Open(Breaches.Opening());
        await host.AdvanceAsync(0.05);
        return host;
    }
}
