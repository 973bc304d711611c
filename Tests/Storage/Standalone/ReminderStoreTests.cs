using Orleans.Embedded.Reminders;
using Risk.Silo.Standalone.State;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Standalone;

public abstract class ReminderStoreTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);

    private static readonly ReminderRow Pulse = new(
        GrainId.Create("escalation", "A1"), "pulse", Noon.AddMicroseconds(7), TimeSpan.FromMinutes(1));

    private ReminderStore Store => new(Database);

    [Fact]
    public async Task Upsert_New_IsReadBackInUtcAfterReopening()
    {
        await Store.UpsertAsync(Pulse, Cancellation);

        await Test.ReopenAsync();

        var row = (await AllAsync()).ShouldHaveSingleItem();
        row.ShouldBe(Pulse);
        row.StartAtUtc.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task Upsert_SameGrainAndName_Replaces()
    {
        await Store.UpsertAsync(Pulse with { LastTickUtc = Noon }, Cancellation);

        await Store.UpsertAsync(Pulse with { Period = TimeSpan.FromMinutes(5) }, Cancellation);

        (await AllAsync()).ShouldBe([Pulse with { Period = TimeSpan.FromMinutes(5) }]);
    }

    [Fact]
    public async Task MarkTick_OfARow_NotesTheTick()
    {
        await Store.UpsertAsync(Pulse, Cancellation);

        await Store.MarkTickAsync(Pulse.Grain, "pulse", Noon.AddMinutes(3), Cancellation);

        (await AllAsync()).ShouldBe([Pulse with { LastTickUtc = Noon.AddMinutes(3) }]);
    }

    [Fact]
    public async Task MarkTick_OfARowThatIsGone_AddsNone()
    {
        await Store.MarkTickAsync(Pulse.Grain, "pulse", Noon, Cancellation);

        (await AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_OneOfTwo_LeavesTheOtherAndMayBeRepeated()
    {
        await Store.UpsertAsync(Pulse, Cancellation);
        await Store.UpsertAsync(Pulse with { Name = "other" }, Cancellation);

        await Store.RemoveAsync(Pulse.Grain, "pulse", Cancellation);
        await Store.RemoveAsync(Pulse.Grain, "pulse", Cancellation);

        (await AllAsync()).ShouldBe([Pulse with { Name = "other" }]);
    }

    private Task<IReadOnlyList<ReminderRow>> AllAsync() => Store.ReadAllAsync(Cancellation);
}

public sealed class SqliteReminderStoreTests() : ReminderStoreTests(TestDatabase.SqliteAsync);

public sealed class PostgresReminderStoreTests(PostgresServer server)
    : ReminderStoreTests(() => TestDatabase.PostgresAsync(server));
