using Risk.Contracts;
using Risk.Grains.Settings;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Risk.Tests.Support.Order;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Alerting;

/// <summary>
/// The whole life of an alert, from the tick that breaks a limit, with each single write of state failing, or killing
/// the process, before or after it: everyone is told everything, under one id each, and the records say so.
/// </summary>
[Takes(50)]
public sealed class AlertFaultTests
{
    private const int MostWrites = 30;

    // Nothing ticks by itself, so that a quarter of an hour is over at once.
    private static readonly GrainSettings Calm = new()
    {
        RefreshInterval = TimeSpan.FromHours(1),
        PriceSaveInterval = TimeSpan.FromHours(1),
    };

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
            wasHit = await LiveAsync(fault, phase, write);
        wasHit.ShouldBeFalse("more writes than the test has tried");
    }

    /// <returns>Whether the phase got as far as that write.</returns>
    private static async Task<bool> LiveAsync(WriteFault fault, string phase, int write)
    {
        GrainWorld world = new() { Settings = Calm };
        await using Survivor survivor = new(world);
        await survivor.StartAsync();
        await survivor.Host.SaveAsync(Policy);
        await survivor.Host.CreateBookAsync();
        bool wasHit = false;
        foreach ((string name, Func<Task> act) in Phases(survivor))
        {
            TestStores stores = survivor.Host.Stores;
            int before = stores.State.Writes;
            if (name == phase)
                stores.State.Inject(fault, write);
            await survivor.UntilDoneAsync(act);
            int left = write - (stores.State.Writes - before);
            wasHit |= name == phase && left <= 0;
            if (name == phase && left > 0)
                stores.State.Inject(WriteFault.None, left);
        }

        ShouldBeTold(world, $"Triggered {OnCall}", $"Escalated {Cro}", $"Resolved {OnCall}", $"Resolved {Cro}");
        ShouldBeOnRecord(world);
        return wasHit;
    }

    private static (string, Func<Task>)[] Phases(Survivor survivor) =>
    [
        ("open", () => survivor.Host.MoveAsync(80)),
        ("step", () => survivor.Host.AdvanceAsync(15)),
        ("resolve", () => survivor.Host.MoveAsync(100)),
    ];

    private static void ShouldBeTold(GrainWorld world, params string[] expected)
    {
        world.Email.Messages.GroupBy(m => m.Id).Count().ShouldBe(expected.Length);
        world.Told().Distinct().ShouldBe(expected, ignoreOrder: true);
    }

    private static void ShouldBeOnRecord(GrainWorld world)
    {
        world.Wakeups.All.ShouldBeEmpty();
        world.Records.Of<Record.Alert>().GroupBy(a => a.View.Id).ShouldHaveSingleItem()
            .Last().View.Status.ShouldBe(AlertStatus.Resolved);
        world.Records.Of<Record.Event>().DistinctBy(e => e.Entry.Id).Select(e => e.Entry.Kind)
            .Where(kind => !kind.StartsWith("notification", StringComparison.Ordinal))
            .ShouldBe(["triggered", "escalation_started", "step", "step", "completed", "resolved"], ignoreOrder: true);
        world.Records.Of<Record.Notification>().GroupBy(n => n.View.Id)
            .ShouldAllBe(rows => rows.Last().View.Status == NotificationStatus.Sent);
    }
}
