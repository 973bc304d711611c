using Risk.Tests.Engine.Probes;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Standalone;

/// <summary>A reminder that fell due while nothing ran ticks at once. On Orleans it ticks at its next time.</summary>
public sealed class MissedReminderTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Reminder_DueWhileDown_TicksAtTheStart()
    {
        await using var first = await EngineHost.StartAsync();
        await Notebook(first).Remind("r", Minute, Minute);
        first.Kill();
        first.Clock.Advance(5 * Minute / 2);

        await using var second = await first.KillAndRestartAsync();

        await second.AdvanceAsync(TimeSpan.FromSeconds(1));
        (await Notebook(second).Read()).ShouldBe(["r"]);
        await second.AdvanceAsync(TimeSpan.FromSeconds(29));
        (await Notebook(second).Read()).ShouldBe(["r", "r"]);
    }

    private static INotebookGrain Notebook(EngineHost host) => host.Grains.GetGrain<INotebookGrain>("n");
}
