using Risk.Grains.Wakeups;
using Risk.Tests.Support;

namespace Risk.Tests.Grains;

public sealed class NudgesTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private readonly ManualTimeProvider clock = new();
    private readonly Nudges nudges;
    private int rounds;

    public NudgesTests() => nudges = new(clock);

    [Fact]
    public async Task Run_ARoundAtOnceAndAfterEachPeriod()
    {
        using CancellationTokenSource stop = new();
        Task running = RunAsync(stop.Token);
        await WaitForAsync(1);
        clock.Advance(Period - TimeSpan.FromTicks(1));
        rounds.ShouldBe(1);
        clock.Advance(TimeSpan.FromTicks(1));
        await WaitForAsync(2);
        await StopAsync(stop, running);
    }

    [Fact]
    public async Task Send_WakesEveryLoopBeforeItsTime()
    {
        using CancellationTokenSource stop = new();
        Task[] running = [RunAsync(stop.Token), RunAsync(stop.Token)];
        await WaitForAsync(2);
        nudges.Send();
        await WaitForAsync(4);
        await StopAsync(stop, Task.WhenAll(running));
    }

    [Fact]
    public async Task Send_DuringARound_BringsAnother()
    {
        using CancellationTokenSource stop = new();
        Task running = nudges.RunAsync(NudgeOnceAsync, Period, stop.Token);
        await WaitForAsync(2);
        await StopAsync(stop, running);

        Task NudgeOnceAsync()
        {
            if (Interlocked.Increment(ref rounds) == 1)
                nudges.Send();
            return Task.CompletedTask;
        }
    }

    private Task RunAsync(CancellationToken stop) => nudges.RunAsync(
        () =>
        {
            Interlocked.Increment(ref rounds);
            return Task.CompletedTask;
        },
        Period,
        stop);

    private Task WaitForAsync(int count) =>
        Poll.UntilAsync(() => Volatile.Read(ref rounds) == count && clock.NextDue is not null);

    private static async Task StopAsync(CancellationTokenSource stop, Task running)
    {
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }
}
