using Risk.Tests.Support;

namespace Risk.Tests.Storage.Cluster;

public sealed class ReminderTableTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    private StorageRun run = null!;

    public async ValueTask InitializeAsync() => run = await StorageRun.StartAsync(server);

    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? default;

    [Fact]
    public async Task Upsert_ThenRead_GivesTheSame()
    {
        var etag = await UpsertAsync("E1", TimeSpan.FromDays(50));

        var entry = await run.Reminders.ReadRow(Grain("E1"), "pulse");

        entry!.GrainId.ShouldBe(Grain("E1"));
        (entry.ReminderName, entry.StartAt, entry.StartAt.Kind).ShouldBe(("pulse", Noon, DateTimeKind.Utc));
        (entry.Period, entry.ETag).ShouldBe((TimeSpan.FromDays(50), etag));
        (await run.Reminders.ReadRow(Grain("E1"), "other")).ShouldBeNull();
        (await run.Reminders.ReadRows(Grain("E1"))).Reminders.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Ranges_OfAllSilos_HaveEveryReminderOnce()
    {
        var grains = Enumerable.Range(0, 200).Select(i => Grain($"E{i}")).ToArray();
        foreach (var grain in grains)
            await UpsertAsync(grain.Key.ToString()!, TimeSpan.FromMinutes(1));
        uint[] ring = [0x1000_0000, 0x7000_0000, 0x9000_0000, 0xF000_0000];

        List<GrainId> found = [];
        for (var i = 0; i < ring.Length; i++)
            found.AddRange(await RangeAsync(ring[i], ring[(i + 1) % ring.Length]));

        found.ShouldBe(grains, ignoreOrder: true);
    }

    [Theory]
    [InlineData(0x1000_0000u, 0x9000_0000u)] // over the sign of a 32-bit number
    [InlineData(0x9000_0000u, 0x1000_0000u)] // over the seam of the ring
    [InlineData(0x9000_0000u, 0xF000_0000u)]
    [InlineData(0xF000_0000u, 0x9000_0000u)]
    [InlineData(7u, 7u)] // a silo that is alone
    public async Task Range_LeavesOutItsBeginAndHasItsEnd(uint begin, uint end)
    {
        var grains = Enumerable.Range(0, 100).Select(i => Grain($"E{i}")).ToArray();
        foreach (var grain in grains)
            await UpsertAsync(grain.Key.ToString()!, TimeSpan.FromMinutes(1));

        var found = await RangeAsync(begin, end);

        found.ShouldBe(grains.Where(grain => IsIn(grain.GetUniformHashCode(), begin, end)), ignoreOrder: true);
    }

    [Fact]
    public async Task Range_WhoseEndIsAReminder_HasIt_AndTheNextHasNot()
    {
        await UpsertAsync("E1", TimeSpan.FromMinutes(1));
        var hash = Grain("E1").GetUniformHashCode();

        (await RangeAsync(hash - 1, hash)).ShouldHaveSingleItem();
        (await RangeAsync(hash, hash + 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_WithItsETag_RemovesIt_WithAStaleOneNot()
    {
        var stale = await UpsertAsync("E1", TimeSpan.FromMinutes(1));
        var etag = await UpsertAsync("E1", TimeSpan.FromMinutes(2));

        (await run.Reminders.RemoveRow(Grain("E1"), "pulse", stale)).ShouldBeFalse();
        (await run.Reminders.RemoveRow(Grain("E1"), "pulse", etag)).ShouldBeTrue();

        (await run.Reminders.ReadRow(Grain("E1"), "pulse")).ShouldBeNull();
    }

    [Fact]
    public async Task Clear_RemovesAll()
    {
        await UpsertAsync("E1", TimeSpan.FromMinutes(1));

        await run.Reminders.TestOnlyClearTable();

        (await RangeAsync(7, 7)).ShouldBeEmpty();
    }

    private async Task<string> UpsertAsync(string key, TimeSpan period) => (await run.Reminders.UpsertRow(new()
    {
        GrainId = Grain(key), ReminderName = "pulse", StartAt = Noon, Period = period,
    }))!;

    private async Task<IEnumerable<GrainId>> RangeAsync(uint begin, uint end) =>
        (await run.Reminders.ReadRows(begin, end)).Reminders.Select(entry => entry.GrainId);

    private static GrainId Grain(string key) => GrainId.Create("escalation", key);

    private static bool IsIn(uint hash, uint begin, uint end) =>
        begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;
}
