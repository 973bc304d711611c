using Microsoft.Extensions.DependencyInjection;
using Risk.Tests.Engine.Probes;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Time;

/// <summary>Reminders, on a clock that the test moves.</summary>
public sealed class ReminderTests : EngineTest
{
    private readonly ReminderLog log = new();

    // A reminder that raced a deactivation would be lost, as on Orleans.
    protected override EngineSetup Setup => new() { IsStrict = false };

    private IReminderGrain Probe => Grain<IReminderGrain>();

    [Theory]
    [InlineData("r", 0, 60, "")] // the least period itself is allowed, and so is a due time of zero
    [InlineData("r", 0, 59, nameof(ArgumentException))]
    [InlineData("r", -1, 60, nameof(ArgumentOutOfRangeException))]
    [InlineData("r", 0, -1, nameof(ArgumentOutOfRangeException))]
    [InlineData("", 0, 60, nameof(ArgumentNullException))]
    public async Task Register_Arguments_AreChecked(string name, int dueSeconds, int periodSeconds, string failure) =>
        (await Probe.Register(name, dueSeconds * Second, periodSeconds * Second)).ShouldBe(failure);

    [Fact]
    public async Task Register_TheGrainIsNotRemindable_ThrowsInvalidOperation() =>
        (await Grain<IUnremindableGrain>().Register()).ShouldBe(nameof(InvalidOperationException));

    [Fact]
    public async Task Register_SameNameAgain_Replaces()
    {
        await Probe.Register("r", Minute, Minute);
        await Probe.Register("r", 3 * Minute, Minute);

        await Host.AdvanceAsync(2 * Minute);
        log.Ticks.ShouldBeEmpty();
        (await Probe.Names()).ShouldBe(["r"]);
    }

    [Fact]
    public async Task Get_Unknown_GivesNull() => (await Probe.IsKnown("no")).ShouldBeFalse();

    [Fact]
    public async Task Unregister_Twice_IsFineAndEndsTheTicks()
    {
        await Probe.Register("r", Minute, Minute);

        (await Probe.UnregisterTwice("r")).ShouldBe("");

        await Host.AdvanceAsync(5 * Minute);
        log.Ticks.ShouldBeEmpty();
        (await Probe.IsKnown("r")).ShouldBeFalse();
    }

    [Fact]
    public async Task Tick_TheGrainIsNotActive_ActivatesIt()
    {
        await Probe.Register("r", Minute, Minute);
        await Host.AdvanceAsync(Minute);
        await Probe.End();
        await Host.QuietAsync();

        await Host.AdvanceAsync(Minute);

        log.Ticks.Select(tick => tick.Instance).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Tick_Throws_TheReminderRepeats()
    {
        await Probe.Register("bad", Minute, Minute);

        await Host.AdvanceAsync(3 * Minute);

        log.Ticks.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Tick_Status_TellsTimesInUtc()
    {
        var start = Host.Clock.GetUtcNow().UtcDateTime;
        await Probe.Register("r", Minute, 2 * Minute);

        await Host.AdvanceAsync(3 * Minute);

        var status = log.Ticks.Last().Status;
        (status.FirstTickTime, status.CurrentTickTime).ShouldBe((start + Minute, start + 3 * Minute));
        status.Period.ShouldBe(2 * Minute);
        status.FirstTickTime.Kind.ShouldBe(DateTimeKind.Utc);
        status.CurrentTickTime.Kind.ShouldBe(DateTimeKind.Utc);
    }

    protected override void Register(IServiceCollection services)
    {
        base.Register(services);
        services.AddSingleton(log);
    }
}
