using Risk.Api.Live.News;
using Risk.Contracts;

namespace Risk.Tests.Api.Live.News;

/// <summary>What a listener may conclude from the marks that it sees, and from time.</summary>
public sealed class NewsTrackerTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);
    private static readonly NewsTracker Listening = NewsTracker.Start.OnRenewal(Mark(10), Now);

    [Fact]
    public void FirstSubscription_MissesNothing() => Listening.IsLost.ShouldBeFalse();

    [Fact]
    public void FirstSubscription_AfterAFailure_MayHaveMissedSome() =>
        NewsTracker.Start.OnFailure().OnRenewal(Mark(10), Now).IsLost.ShouldBeTrue();

    [Fact]
    public void News_InOrder_MissesNothing() =>
        Later(Listening.OnNews(Mark(11), Now).OnNews(Mark(12), Now)).IsLost.ShouldBeFalse();

    [Theory]
    [InlineData(999, false)] // perhaps only late
    [InlineData(1000, true)]
    public void Gap_IsALossOnceItIsNotFilledInTime(int milliseconds, bool lost) =>
        Later(Listening.OnNews(Mark(12), Now), milliseconds).IsLost.ShouldBe(lost);

    [Fact]
    public void Gap_ThatIsFilledInTime_IsNone() =>
        Later(Listening.OnNews(Mark(13), Now).OnNews(Mark(12), Now).OnNews(Mark(11), Now)).IsLost.ShouldBeFalse();

    [Fact]
    public void Gap_ThatIsFilledInPart_IsALoss() =>
        Later(Listening.OnNews(Mark(13), Now).OnNews(Mark(11), Now)).IsLost.ShouldBeTrue();

    [Fact]
    public void Gap_BesideOneThatWasFilled_HasItsOwnTime()
    {
        NewsTracker tracker = Listening.OnNews(Mark(12), Now).OnNews(Mark(14), Now.AddMilliseconds(900));
        tracker.OnNews(Mark(11), Now).OnTick(Now.AddMilliseconds(1500)).IsLost.ShouldBeFalse();
    }

    [Theory]
    [InlineData(NewsTracker.MaxMissing, false)]
    [InlineData(NewsTracker.MaxMissing + 1, true)]
    public void Gap_BeyondTheBound_IsALossAtOnce(int missing, bool lost) =>
        Listening.OnNews(Mark(10 + missing + 1), Now).IsLost.ShouldBe(lost);

    [Fact]
    public void Duplicate_ChangesNothing()
    {
        NewsTracker heard = Listening.OnNews(Mark(11), Now);
        heard.OnNews(Mark(11), Now).ShouldBe(heard);
        heard.OnNews(Mark(3), Now).ShouldBe(heard);
    }

    [Fact]
    public void NewSource_IsALoss() => Listening.OnNews(Mark(1, "other"), Now).IsLost.ShouldBeTrue();

    [Fact]
    public void OldSource_HeardLate_IsNoNewOne()
    {
        NewsTracker other = Listening.OnNews(Mark(1, "other"), Now) with { IsLost = false };
        Later(other.OnNews(Mark(11), Now).OnNews(Mark(2, "other"), Now)).IsLost.ShouldBeFalse();
    }

    [Fact]
    public void Renewal_ThatIsAhead_RevealsALossWithoutAnyNews() =>
        Later(Listening.OnRenewal(Mark(11), Now)).IsLost.ShouldBeTrue();

    [Fact]
    public void Renewal_AheadOfNewsThatArrivesAfterIt_RevealsNone() =>
        Later(Listening.OnRenewal(Mark(11), Now).OnNews(Mark(11), Now)).IsLost.ShouldBeFalse();

    [Fact]
    public void Renewal_BehindNewsThatOvertookIt_RevealsNone() =>
        Later(Listening.OnNews(Mark(11), Now).OnRenewal(Mark(10), Now)).IsLost.ShouldBeFalse();

    [Fact]
    public void Renewal_AtANewSource_IsALoss() => Listening.OnRenewal(Mark(0, "other"), Now).IsLost.ShouldBeTrue();

    private static NewsTracker Later(NewsTracker tracker, int milliseconds = 1000) =>
        tracker.OnTick(Now.AddMilliseconds(milliseconds));

    private static NewsMark Mark(long number, string source = "one") => new(source, number);
}
