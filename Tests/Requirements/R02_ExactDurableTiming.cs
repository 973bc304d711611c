using System.Collections.Concurrent;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 2: due times are stored and follow from the schedule alone; a step runs once, never early, whatever
/// dies; how late at volume is measured by <c>Tests/Benchmarks -- escalations</c>.
/// </summary>
public sealed class R02_ExactDurableTiming
{
    private const int Alerts = 1000;
    private const int Steps = 5;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    private readonly GrainWorld world = new();
    private readonly ConcurrentQueue<(string AlertId, int Step, DateTimeOffset At)> told = [];

    [Fact]
    public async Task ThousandAlerts_OfFiveSteps_AreToldEachOnceAndNoneEarly()
    {
        await using EngineHost host = await OpenAsync(Alerts);
        await host.AdvanceAsync(Delay * Steps);
        told.Count.ShouldBe(Alerts * Steps);
        told.Select(one => (one.AlertId, one.Step)).ShouldBeUnique();
        told.ShouldAllBe(one => one.At == DueAt(one.Step));
    }

    [Fact]
    public async Task Steps_DueWhileEverythingWasDown_AreToldOnceInOrderAtTheStart()
    {
        EngineHost host = await OpenAsync(20);
        host.Kill();
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        await using EngineHost next = await host.KillAndRestartAsync();
        DateTimeOffset start = next.Clock.GetUtcNow();
        await next.SweepAsync();
        await next.AdvanceAsync(TimeSpan.FromSeconds(5));
        foreach (IGrouping<string, (string, int Step, DateTimeOffset At)> alert in told.GroupBy(one => one.AlertId))
        {
            alert.Select(one => one.Step).ShouldBe(Enumerable.Range(0, Steps), ignoreOrder: true);
            alert.ShouldAllBe(one => one.Step == 0 || one.At - start <= TimeSpan.FromSeconds(5));
        }
        told.Select(one => one.AlertId).Distinct().Count().ShouldBe(20);
        world.Records.Of<Record.Event>().Select(e => e.Entry).Where(e => e.Kind == "step").GroupBy(e => e.AlertId)
            .Select(steps => string.Concat(steps.Select(e => e.Text[5]))).ShouldAllBe(order => order == "12345");
    }

    [Fact]
    public async Task Step_ThatRunsLate_MovesNoneAfterIt()
    {
        EngineHost host = await OpenAsync(1);
        host.Kill();
        host.Clock.Advance(Delay + TimeSpan.FromSeconds(1.5));
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.SweepAsync();
        await next.AdvanceAsync(Delay * Steps);
        told.Select(one => (one.Step, (one.At - Start).TotalSeconds)).ShouldBe(
            [(0, 0), (1, 4.5), (2, 6), (3, 9), (4, 12)]);
    }

    private static DateTimeOffset Start => Grains.Notices.Noon;

    private static DateTimeOffset DueAt(int step) => Start + Delay * step;

    private async Task<EngineHost> OpenAsync(int alerts)
    {
        EngineHost host = await world.StartAsync();
        world.Email.Answer = message =>
        {
            told.Enqueue((message.Payload.Notice.Alert.Id, message.Payload.Step!.Value, host.Clock.GetUtcNow()));
            return new DeliveryOutcome(DeliveryResult.Sent, "250 ok");
        };
        await host.SaveAsync(Breaches.Policy with
        {
            Steps = [.. Enumerable.Range(0, Steps).Select(i => new EscalationStep(
                $"level {i}", i == 0 ? TimeSpan.Zero : Delay, [$"level-{i}@example.com"], NotificationType.Email))],
        });
        await Task.WhenAll(Enumerable.Range(1, alerts)
            .Select(i => host.Grains.GetGrain<IAlertGrain>($"T{i}.1").Open(Breaches.Opening())));
        await host.AdvanceAsync(TimeSpan.Zero);
        return host;
    }
}
