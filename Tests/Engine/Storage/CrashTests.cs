using Risk.Tests.Engine.Probes;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Storage;

/// <summary>What is there again after the process was killed.</summary>
public sealed class CrashTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task State_EngineKilled_IsThereAgain()
    {
        await using var first = await EngineHost.StartAsync();
        await Notebook(first).Add("a");

        await using var second = await first.KillAndRestartAsync();

        (await Notebook(second).Add("b")).ShouldBe(2);
    }

    [Theory]
    [InlineData(WriteFault.DiesBefore, 1)]
    [InlineData(WriteFault.DiesAfter, 2)]
    public async Task State_KilledInAWrite_HasTheWriteOrNot(WriteFault fault, int lines)
    {
        await using var first = await EngineHost.StartAsync();
        await Notebook(first).Add("a");
        first.Stores.State.Inject(fault);
        _ = Notebook(first).Add("b");
        await first.Stores.State.Died;

        await using var second = await first.KillAndRestartAsync();

        (await Notebook(second).Read()).Length.ShouldBe(lines);
    }

    [Fact]
    public async Task Reminder_EngineKilled_TicksAgain()
    {
        await using var first = await EngineHost.StartAsync();
        await Notebook(first).Remind("r", Minute, Minute);
        await first.AdvanceAsync(Minute / 2);

        await using var second = await first.KillAndRestartAsync();

        await second.AdvanceAsync(Minute);
        (await Notebook(second).Read()).ShouldBe(["r"]);
    }

    [Fact]
    public async Task Reminder_TickedBeforeTheEnd_DoesNotTickAgainAtTheStart()
    {
        await using var first = await EngineHost.StartAsync();
        await Notebook(first).Remind("r", Minute, Minute);
        await first.AdvanceAsync(Minute + TimeSpan.FromSeconds(1));

        await using var second = await first.RestartAsync();

        await second.AdvanceAsync(TimeSpan.FromSeconds(58));
        (await Notebook(second).Read()).ShouldBe(["r"]);
    }

    private static INotebookGrain Notebook(EngineHost host) => host.Grains.GetGrain<INotebookGrain>("n");
}
