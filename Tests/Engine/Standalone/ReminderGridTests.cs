using Orleans.Embedded.Reminders;

namespace Risk.Tests.Engine.Standalone;

/// <summary>The instants at which a reminder ticks.</summary>
public sealed class ReminderGridTests
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly ReminderRow Row = new(GrainId.Create("t", "k"), "r", Start, TimeSpan.FromMinutes(10));

    [Theory]
    [InlineData(null, 0)]
    [InlineData(-5, 0)] // a tick of an older registration
    [InlineData(0, 10)]
    [InlineData(10, 20)]
    public void NextAfter_ATick_IsTheNextOfTheGrid(int? tick, int next) =>
        ReminderGrid.NextAfter(Row, tick is { } minutes ? At(minutes) : null).ShouldBe(At(next));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    [InlineData(35, 30)] // missed ones are skipped
    public void NewestUntil_AnInstant_IsTheLastThatHasPassed(int now, int newest) =>
        ReminderGrid.NewestUntil(Row, At(now)).ShouldBe(At(newest));

    private static DateTime At(int minutes) => Start + TimeSpan.FromMinutes(minutes);
}
