using Microsoft.Extensions.DependencyInjection;
using Risk.Tests.Engine.Probes;
using Risk.Tests.Support;

namespace Risk.Tests.Engine.Standalone;

/// <summary>Timers of the system may fire some milliseconds early; ticks must not. On Orleans they do, so that
/// grains compare due times with the clock.</summary>
public sealed class EarlyTimerTests : EngineTest
{
    private readonly EarlyTimeProvider clock = new();

    [Fact]
    public async Task Tick_TheSystemTimerIsEarly_WaitsForItsDueTime()
    {
        var due = TimeSpan.FromMilliseconds(100);
        var start = clock.GetUtcNow();
        await Grain<ITimerGrain>().Start(new() { Due = due });

        await Poll.UntilAsync(async () => await Grain<ITimerGrain>().Ticks() == 1);

        (await Grain<ITimerGrain>().Times())[0].ShouldBeGreaterThanOrEqualTo(start + due);
    }

    protected override void Register(IServiceCollection services)
    {
        base.Register(services);
        services.AddSingleton<TimeProvider>(clock);
    }

    /// <summary>Real time, but every timer fires after three quarters of its time.</summary>
    private sealed class EarlyTimeProvider : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new EarlyTimer(System.CreateTimer(callback, state, Early(dueTime), period));

        private static TimeSpan Early(TimeSpan time) => time > TimeSpan.Zero ? time * 0.75 : time;

        private sealed class EarlyTimer(ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Early(dueTime), period);

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
