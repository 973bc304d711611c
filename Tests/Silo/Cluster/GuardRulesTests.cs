using Risk.Silo.Cluster.Membership;

namespace Risk.Tests.Silo;

/// <summary>Which observations of the stores end a silo, and which it lives through.</summary>
public sealed class GuardRulesTests
{
    private static readonly TableView Good = new(7, HasOwnRow: true);
    private static readonly TableView Emptied = new(0, HasOwnRow: false);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Table_WithoutTheOwnRow_EndsTheSiloAfterTenSeconds(int seconds, bool ends) =>
        Ends(Seconds(1, Good), Seconds(seconds, Good with { HasOwnRow = false })).ShouldBe(ends);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Table_GoneBackInVersion_EndsTheSiloAfterTenSeconds(int seconds, bool ends) =>
        Ends(Seconds(1, Good), Seconds(seconds, Good with { Version = 6 })).ShouldBe(ends);

    [Fact]
    public void Table_EmptiedAndFilledAnew_EndsTheSilo() =>
        Ends(Seconds(1, Good), Seconds(5, Emptied), Seconds(5, new TableView(2, HasOwnRow: true))).ShouldBeTrue();

    [Fact]
    public void Table_WrongForAMoment_IsForgiven() =>
        Ends(Seconds(1, Good), Seconds(9, Emptied), Seconds(1, Good), Seconds(9, Emptied)).ShouldBeFalse();

    [Fact]
    public void Table_OutOfReachMeanwhile_NeitherForgivesNorCounts()
    {
        Ends(Seconds(1, Good), Seconds(5, Emptied), Seconds(60, null), Seconds(4, Emptied)).ShouldBeFalse();
        Ends(Seconds(1, Good), Seconds(5, Emptied), Seconds(60, null), Seconds(5, Emptied)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Stores_BothOutOfReach_EndTheSiloAfterFiveSeconds(int seconds, bool ends) =>
        Ends(Seconds(1, Good), Seconds(seconds, null, isDatabaseUp: false)).ShouldBe(ends);

    [Fact]
    public void Stores_BothOutOfReachOfTheOnlySilo_AreWaitedFor() =>
        Ends(Seconds(1, Good), Seconds(600, null, isDatabaseUp: false, knowsOthers: false)).ShouldBeFalse();

    [Fact]
    public void Redis_AloneOutOfReach_IsWaitedFor() => Ends(Seconds(1, Good), Seconds(600, null)).ShouldBeFalse();

    [Fact]
    public void Database_AloneOutOfReach_IsWaitedFor() =>
        Ends(Seconds(1, Good), Seconds(600, Good, isDatabaseUp: false)).ShouldBeFalse();

    [Fact]
    public void Stores_OneAfterTheOther_AreWaitedFor() =>
        Ends(Seconds(4, null, isDatabaseUp: false), Seconds(4, null), Seconds(4, Good, isDatabaseUp: false))
            .ShouldBeFalse();

    [Fact]
    public void Process_ThatWasStoppedForAMinute_LooksAgainFirst()
    {
        StoreView woken = new(TimeSpan.FromMinutes(1), null, IsDatabaseUp: false, KnowsOthers: true);
        Ends(Seconds(1, Good), [woken]).ShouldBeFalse();
        Ends(Seconds(1, Good), [woken], Seconds(3, null, isDatabaseUp: false)).ShouldBeTrue();
    }

    private static StoreView[] Seconds(
        int count, TableView? table, bool isDatabaseUp = true, bool knowsOthers = true) =>
        [.. Enumerable.Repeat(new StoreView(TimeSpan.FromSeconds(1), table, isDatabaseUp, knowsOthers), count)];

    private static bool Ends(params StoreView[][] seen)
    {
        GuardState state = GuardState.Start;
        foreach (StoreView view in seen.SelectMany(part => part))
        {
            (state, string? reason) = GuardRules.Judge(state, view);
            if (reason is not null)
                return true;
        }

        return false;
    }
}
