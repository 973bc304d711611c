using Risk.Silo.Database;
using Risk.Tests.Support;

namespace Risk.Tests.Storage;

public abstract class DatabaseTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private const string Insert = "insert into wakeups (grain_kind, grain_key, due_at) values ($1, $2, $3)";

    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Write_OneRow_IsReadBackAtOnce()
    {
        (await Database.WriteAsync(Row("a"), Cancellation)).ShouldBe(1);

        (await KeysAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Write_RefusedStatement_LeavesNothingOfItsOwnAndAllOfTheOthers()
    {
        var writes = Enumerable.Range(0, 300)
            .Select(i => i % 3 == 0 ? [Row($"bad{i}"), Row(null)] : new Statement[] { Row($"good{i}") })
            .Select(statements => Database.WriteAsync(statements, Cancellation))
            .ToArray();

        await Should.ThrowAsync<Exception>(() => Task.WhenAll(writes));

        writes.Count(write => write.IsFaulted).ShouldBe(100);
        (await KeysAsync()).ShouldBe(
            Enumerable.Range(0, 300).Where(i => i % 3 != 0).Select(i => $"good{i}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Write_ValueThatNoColumnTakes_FailsOnlyThatWrite()
    {
        Task<int>[] writes =
        [
            Database.WriteAsync(Row("a"), Cancellation),
            Database.WriteAsync(new Statement(Insert, "alert", "b", new Lazy<int>(1)), Cancellation),
            Database.WriteAsync(new Statement(Insert, "alert", "too few values"), Cancellation),
            Database.WriteAsync(Row("c"), Cancellation),
        ];

        await Should.ThrowAsync<Exception>(() => Task.WhenAll(writes));

        writes.Select(write => write.IsFaulted).ShouldBe([false, true, true, false]);
        (await KeysAsync()).ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task Write_RowThatIsThere_ChangesNoneAndSaysSo()
    {
        await Database.WriteAsync(Row("a"), Cancellation);

        var again = Row("a") with { Text = Insert + " on conflict do nothing" };
        (await Database.WriteAsync(again, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Write_CancelledBefore_ThrowsAndWritesNothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(
            () => Database.WriteAsync(Row("a"), new CancellationToken(canceled: true)));

        await Database.WriteAsync(Row("b"), Cancellation);
        (await KeysAsync()).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Write_Answered_SurvivesReopening()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Database.WriteAsync(Row($"{i:0000}"), Cancellation)));

        await Test.ReopenAsync();

        (await KeysAsync()).Count.ShouldBe(1000);
    }

    [Fact]
    public async Task Values_OfEveryType_ComeBackAsTheyWere()
    {
        var precise = Noon.AddTicks(1234560).ToOffset(TimeSpan.FromHours(5));
        await Database.WriteAsync(
            [
                new("insert into daily_closes (symbol, day, close, version) values ($1, $2, $3, $4)",
                    "ÄÖ'$1", new DateOnly(2024, 2, 29), 12345678901234567890.12345678m, long.MaxValue),
                new("insert into risk_metrics_history (portfolio_id, sequence, as_of, status, metrics) " +
                    "values ($1, $2, $3, $4, $5)", "P", 7, precise, "ok", new Json("""{"var_99": -0.03}""")),
            ],
            Cancellation);

        (await Database.ReadFirstAsync(
            new("select * from daily_closes"),
            row => (row.Text("symbol"), row.Day("day"), row.Decimal("close"), row.Long("version")),
            Cancellation)).ShouldBe(
            ("ÄÖ'$1", new DateOnly(2024, 2, 29), 12345678901234567890.12345678m, long.MaxValue));
        (await Database.ReadFirstAsync(
            new("select * from risk_metrics_history"),
            row => (row.Integer("sequence"), row.Time("as_of"), row.Text("metrics")),
            Cancellation)).ShouldBe((7, precise, """{"var_99": -0.03}"""));
    }

    [Fact]
    public async Task Decimal_WithTrailingZeros_ComesBackWithoutThem()
    {
        await Database.WriteAsync(
            new Statement(
                "insert into daily_closes (symbol, day, close, version) values ($1, $2, $3, $4)",
                "A", new DateOnly(2024, 2, 29), 1.50m, 1L),
            Cancellation);

        var close = await Database.ReadFirstAsync(
            new("select close from daily_closes"), row => row.Decimal("close"), Cancellation);

        close.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("1.5");
    }

    private static Statement Row(string? key) => new(Insert, "alert", key, Noon);

    private async Task<List<string>> KeysAsync()
    {
        var keys = await Database.ReadAsync(
            new("select grain_key from wakeups where grain_kind = $1", "alert"),
            row => row.Text("grain_key"),
            Cancellation);
        return [.. keys.Order(StringComparer.Ordinal)];
    }
}

public sealed class SqliteDatabaseTests() : DatabaseTests(TestDatabase.SqliteAsync);

public sealed class PostgresDatabaseTests(PostgresServer server)
    : DatabaseTests(() => TestDatabase.PostgresAsync(server));
