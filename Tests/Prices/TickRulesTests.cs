using FsCheck;
using FsCheck.Fluent;
using Risk.Prices;

namespace Risk.Tests.Prices;

public sealed class TickRulesTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);
    private static readonly TickState Hundred = new(100, Noon);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Judge_APriceThatIsNotPositive_IsRefused(int price) =>
        Judge(Hundred, price).ShouldBe((TickVerdict.NotPositive, Hundred));

    [Fact]
    public void Judge_TheFirstTick_IsAccepted() =>
        Judge(null, 7).ShouldBe((TickVerdict.Accepted, new TickState(7, Noon)));

    [Theory]
    [InlineData(-1, TickVerdict.OutOfOrder)]
    [InlineData(0, TickVerdict.Accepted)]    // several trades in one millisecond
    [InlineData(1, TickVerdict.Accepted)]
    public void Judge_GoesByTheTimeOfTheLast(int milliseconds, TickVerdict expected) =>
        Judge(Hundred, 101, Noon.AddMilliseconds(milliseconds)).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData(24 * 60, TickVerdict.Accepted)]
    [InlineData(24 * 60 + 1, TickVerdict.InFuture)]
    public void Judge_ATickFarAhead_IsRefused(int minutes, TickVerdict expected) =>
        Judge(Hundred, 100, Noon.AddMinutes(minutes)).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData(500, TickVerdict.Accepted)]
    [InlineData(500.01, TickVerdict.Jump)]
    [InlineData(20, TickVerdict.Accepted)]
    [InlineData(19.99, TickVerdict.Jump)]
    public void Judge_APriceBeyondTheFactor_IsQuarantined(double price, TickVerdict expected) =>
        Judge(Hundred, (decimal)price).Verdict.ShouldBe(expected);

    [Fact]
    public void Judge_ThreeThatAgree_ConfirmTheNewLevel() =>
        Run(10, 10.5m, 9.9m).ShouldBe([TickVerdict.Jump, TickVerdict.Jump, TickVerdict.Accepted]);

    [Fact]
    public void Judge_ThreeThatDisagree_ConfirmNothing() =>
        Run(10, 11.1m, 10).ShouldBe([TickVerdict.Jump, TickVerdict.Jump, TickVerdict.Jump]);

    [Fact]
    public void Judge_AGoodTickBetween_EndsTheQuarantine() =>
        Run(10, 10, 101, 10, 10).ShouldBe(
            [TickVerdict.Jump, TickVerdict.Jump, TickVerdict.Accepted, TickVerdict.Jump, TickVerdict.Jump]);

    [Fact]
    public void Judge_AfterASplit_GoesOnFromTheNewLevel() =>
        Run(10, 10, 10, 11, 100).ShouldBe(
            [TickVerdict.Jump, TickVerdict.Jump, TickVerdict.Accepted, TickVerdict.Accepted, TickVerdict.Jump]);

    [Fact]
    public void Judge_AnySequence_NeverGoesBackInTimeNorTakesALoneJump() =>
        Prop.ForAll(Gen.Choose(-5, 2000).Two().ListOf().ToArbitrary(), ticks =>
        {
            TickState? state = null;
            foreach ((int price, int second) in ticks)
            {
                (TickVerdict verdict, TickState? next) = Judge(state, price, Noon.AddSeconds(second));
                bool held = verdict is TickVerdict.Accepted
                    ? next == new TickState(price, Noon.AddSeconds(second)) && !(next?.At < state?.At)
                    : (next?.Price, next?.At) == (state?.Price, state?.At);
                if (!held)
                    return false;
                state = next;
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reason_EachRefusal_HasItsOwn()
    {
        TickRules.Reason(TickVerdict.Accepted).ShouldBeNull();
        Enum.GetValues<TickVerdict>().Select(TickRules.Reason).ShouldBeUnique();
    }

    [Theory]
    [InlineData("BRK.B", true)]
    [InlineData("a_B-9", true)]
    [InlineData("", false)]
    [InlineData("A B", false)]
    [InlineData("A\n", false)]
    [InlineData("Ä", false)]
    [InlineData(null, false)]
    public void Symbols_AreOfAFewCharacters(string? symbol, bool valid) => Ids.IsValid(symbol).ShouldBe(valid);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Symbols_HaveAtMost64Characters(int length, bool valid) =>
        Ids.IsValid(new string('A', length)).ShouldBe(valid);

    private static TickVerdict[] Run(params decimal[] prices)
    {
        TickState? state = Hundred;
        List<TickVerdict> verdicts = [];
        foreach (decimal price in prices)
        {
            (TickVerdict verdict, state) = Judge(state, price);
            verdicts.Add(verdict);
        }
        return [.. verdicts];
    }

    private static (TickVerdict Verdict, TickState? Next) Judge(
        TickState? last, decimal price, DateTimeOffset? at = null) =>
        TickRules.Judge(last, price, at ?? Noon, 5, Noon);
}
