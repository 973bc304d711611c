using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains;

/// <summary>
/// The whole life of an alert with each single write of state failing, or killing the process, before or after it:
/// everyone is told everything, under one id each, and the records say so.
/// </summary>
public sealed class AlertFaultTests
{
    private const int MostWrites = 25;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly GrainWorld world = new();
    private EngineHost host = null!;

    [Theory]
    [InlineData(WriteFault.Fails, "open")]
    [InlineData(WriteFault.Fails, "step")]
    [InlineData(WriteFault.Fails, "resolve")]
    [InlineData(WriteFault.FailsAfter, "open")]
    [InlineData(WriteFault.FailsAfter, "step")]
    [InlineData(WriteFault.FailsAfter, "resolve")]
    [InlineData(WriteFault.DiesBefore, "open")]
    [InlineData(WriteFault.DiesBefore, "step")]
    [InlineData(WriteFault.DiesBefore, "resolve")]
    [InlineData(WriteFault.DiesAfter, "open")]
    [InlineData(WriteFault.DiesAfter, "step")]
    [InlineData(WriteFault.DiesAfter, "resolve")]
    public async Task EveryWrite_Faulty_LosesNothingAndRepeatsOnlyUnderTheSameId(WriteFault fault, string phase)
    {
        bool wasHit = true;
        for (int write = 1; write <= MostWrites && wasHit; write++)
            wasHit = await new AlertFaultTests().LiveAsync(fault, phase, write);
        wasHit.ShouldBeFalse("more writes than the test has tried");
    }

    /// <returns>Whether the phase got as far as that write.</returns>
    private async Task<bool> LiveAsync(WriteFault fault, string phase, int write)
    {
        host = await world.StartAsync();
        await host.SaveAsync(Policy);
        bool wasHit = false;
        foreach ((string name, Func<Task> act) in Phases())
        {
            if (name == phase)
                host.Stores.State.Inject(fault, write);
            int before = host.Stores.State.Writes;
            TestStores stores = host.Stores;
            await UntilDoneAsync(act);
            wasHit |= name == phase && stores.State.Writes - before >= write;
        }

        ShouldBeTold($"Triggered {OnCall}", $"Escalated {Cro}", $"Resolved {OnCall}", $"Resolved {Cro}");
        ShouldBeOnRecord();
        await host.DisposeAsync();
        return wasHit;
    }

    private (string, Func<Task>)[] Phases() =>
    [
        ("open", () => host.Alert().Open(Opening())),
        ("step", () => host.AdvanceAsync(15)),
        ("resolve", () => host.Alert().Resolve(Back(Notices.Noon.AddMinutes(20)))),
    ];

    /// <summary>As callers do: again until it is answered, in a new process if need be; then sweeps.</summary>
    private async Task UntilDoneAsync(Func<Task> act)
    {
        for (bool isDone = false; !isDone;)
        {
            Task acting = TryAsync(act);
            Task died = host.Stores.State.Died;
            isDone = await Task.WhenAny(acting, died) == acting && await (Task<bool>)acting;
            if (died.IsCompleted)
                host = await host.KillAndRestartAsync();
        }

        for (int sweeps = 0; WaitForWakeup() is { } wait; sweeps++)
        {
            sweeps.ShouldBeLessThan(50, "something is owed for ever");
            await SweepOnceAsync(wait);
        }
    }

    /// <summary>How long until something owed is due; null when that is later than a minute.</summary>
    private TimeSpan? WaitForWakeup()
    {
        TimeSpan? wait = world.Wakeups.All is [var next, ..] ? next.DueAt - host.Clock.GetUtcNow() : null;
        return wait > TimeSpan.FromMinutes(1) ? null : wait < Second ? Second : wait;
    }

    private async Task SweepOnceAsync(TimeSpan wait)
    {
        Task sweeping = TryAsync(async () =>
        {
            await host.AdvanceAsync(wait);
            await host.SweepAsync();
        });
        if (await Task.WhenAny(sweeping, host.Stores.State.Died) != sweeping)
            host = await host.KillAndRestartAsync();
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception failure) when (failure is OrleansException)
        {
            return false;
        }
    }

    private void ShouldBeTold(params string[] expected)
    {
        world.Email.Messages.GroupBy(m => m.Id).Count().ShouldBe(expected.Length);
        world.Told().Distinct().ShouldBe(expected, ignoreOrder: true);
    }

    private void ShouldBeOnRecord()
    {
        world.Wakeups.All.ShouldBeEmpty();
        world.Records.Of<Record.Alert>().Last().View.Status.ShouldBe(AlertStatus.Resolved);
        world.Records.Of<Record.Event>().DistinctBy(e => e.Entry.Id).Select(e => e.Entry.Kind)
            .Where(kind => !kind.StartsWith("notification", StringComparison.Ordinal))
            .ShouldBe(["triggered", "escalation_started", "step", "step", "completed", "resolved"], ignoreOrder: true);
        world.Records.Of<Record.Notification>().GroupBy(n => n.View.Id)
            .ShouldAllBe(rows => rows.Last().View.Status == NotificationStatus.Sent);
    }
}
