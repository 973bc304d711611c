using Risk.Contracts;
using Risk.Tests.Simulator.Machine;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Simulator.Play;

/// <summary>Plays a script on the real grains.</summary>
internal static class Run
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);

    // Longer than every ladder with a snooze.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(75);

    // Longer than a message is tried.
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(30);

    public static Story Play(Script script, Planted.Bug? bug = null)
    {
        Machine.Machine? machine = null;
        World world = World.Of(script, () => machine?.Now ?? Start, bug);
        machine = new(world, Start);
        Desk desk = new(script, world, machine);
        desk.Open();
        foreach (Happening happening in script.Happenings)
            desk.Live(happening);
        world.Mischief.IsOver = true;
        machine.AdvanceTo(machine.Now + Rest);
        world.TroublePercent = 0;
        machine.AdvanceTo(machine.Now + Calm);
        ImmutableArray<Ending> alerts = Endings(desk, world);
        Story story = new(script, [.. desk.Facts], [.. desk.Looks], [.. alerts.Where(IsOfLimit)],
            [.. alerts.Where(ending => !IsOfLimit(ending))], world.Sends, world.Mischief.Done,
            machine.Outages, Owed(world, machine.Now), machine.Now);
        machine.Process.Kill();
        return story;
    }

    private static bool IsOfLimit(Ending ending) => ending.Alert.ThresholdId == Desk.LimitId;

    private static ImmutableArray<Ending> Endings(Desk desk, World world) =>
    [
        .. world.Records.Of<Record.Alert>().GroupBy(row => row.View.Id).Select(rows => EndingOf(
            desk.Until(grains => grains.GetGrain<IAlertGrain>(rows.Key).Get())!, rows.Last().View, desk, world)),
    ];

    private static Ending EndingOf(AlertView alert, AlertView recorded, Desk desk, World world)
    {
        NotificationView[] notifications = [.. world.Records.Of<Record.Notification>()
            .Where(row => row.View.AlertId == alert.Id).GroupBy(row => row.View.Id).Select(rows => rows.Last().View)];
        return new(
            alert,
            recorded,
            [.. notifications],
            [.. notifications.Select(n => desk.Until(grains => grains.GetGrain<INotificationGrain>(n.Id).Get())!)],
            [.. world.Records.Of<Record.Event>().Where(row => row.Entry.AlertId == alert.Id)
                .DistinctBy(row => row.Entry.Id).Select(row => row.Entry)]);
    }

    private static ImmutableArray<string> Owed(World world, DateTimeOffset now) =>
        [.. world.Wakeups.All.Where(w => w.DueAt <= now).Select(w => $"{w.Kind} {w.Key} since {w.DueAt:O}")];
}
