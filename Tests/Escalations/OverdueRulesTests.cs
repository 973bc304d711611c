using Risk.Escalations;

namespace Risk.Tests.Escalations;

public sealed class OverdueRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);

    private OverdueWatch watch = OverdueWatch.New;

    [Theory]
    [InlineData(15, 0)] // 5 s late: still within the grace
    [InlineData(16, 1)]
    public void Look_AroundTheGrace_CountsFromBeyondIt(int second, int overdue) =>
        LookUntil(second, dueAt: 10).Overdue.ShouldBe(overdue);

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public void Look_DueBeforeTheStart_CountsFromTheStart(int second, int overdue) =>
        LookUntil(second, dueAt: -3600).Overdue.ShouldBe(overdue);

    [Fact]
    public void Look_AfterStandingStill_CatchesUpFirst()
    {
        LookUntil(5, dueAt: 30);
        OverdueRules.Look(watch, [At(30)], At(100)).Overdue.ShouldBe(0);
    }

    [Fact]
    public void Look_AfterTheClockWasSetBack_CountsFromThen()
    {
        LookUntil(100, dueAt: 1000);
        OverdueRules.Look(watch, [At(40)], At(50)).ShouldSatisfyAllConditions(
            verdict => verdict.Overdue.ShouldBe(0), verdict => verdict.Next.Since.ShouldBe(At(50)));
    }

    [Fact]
    public void Look_StillOverdue_RaisesAtOnceAndThenSeldom()
    {
        int[] raised = [.. Enumerable.Range(0, 80).Where(second => Look(second, [At(0)]).Raise)];
        raised.ShouldBe([6, 36, 66]);
    }

    [Fact]
    public void Look_CalmForAMinute_ClearsOnce()
    {
        LookUntil(8, dueAt: 0).Overdue.ShouldBe(1);
        int[] cleared = [.. Enumerable.Range(9, 200).Where(second => Look(second, []).Clear)];
        cleared.ShouldBe([68]);
    }

    [Fact]
    public void Look_CalmSinceTheStart_ClearsWhatAnotherProcessRaised()
    {
        int[] cleared = [.. Enumerable.Range(0, 200).Where(second => Look(second, []).Clear)];
        cleared.ShouldBe([60]);
    }

    private static DateTimeOffset At(double seconds) => Start.AddSeconds(seconds);

    /// <summary>Each second from 0 on, with one due time that is not dealt with.</summary>
    private OverdueVerdict LookUntil(int second, double dueAt)
    {
        OverdueVerdict verdict = null!;
        for (int at = 0; at <= second; at++)
            verdict = Look(at, At(dueAt) <= At(at) ? [At(dueAt)] : []);
        return verdict;
    }

    private OverdueVerdict Look(int second, DateTimeOffset[] due)
    {
        OverdueVerdict verdict = OverdueRules.Look(watch, due, At(second));
        watch = verdict.Next;
        return verdict;
    }
}
