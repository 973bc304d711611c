using Risk.Replies;

namespace Risk.Tests.Replies;

public sealed class InboxRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, InboxVerdict.Fresh)]
    [InlineData(300, InboxVerdict.Fresh)]
    [InlineData(300.001, InboxVerdict.TooOld)]
    [InlineData(-300, InboxVerdict.Fresh)] // its clock is ahead of ours
    [InlineData(-300.001, InboxVerdict.TooOld)]
    public void Take_OfAnAge_IsLetInOrNot(double seconds, InboxVerdict verdict) =>
        InboxRules.Take([], "SM1", Now.AddSeconds(-seconds), Now).Verdict.ShouldBe(verdict);

    [Fact]
    public void Take_Again_IsRefusedOnceItWasDone()
    {
        (ImmutableArray<SeenReply> seen, _) = InboxRules.Take([], "SM1", Now, Now);

        InboxRules.Take(seen, "SM1", Now, Now).Verdict.ShouldBe(InboxVerdict.Fresh);
        InboxRules.Take(InboxRules.Done(seen, "SM1"), "SM1", Now, Now).Verdict.ShouldBe(InboxVerdict.Repeated);
        InboxRules.Take(InboxRules.Done(seen, "SM1"), "SM2", Now, Now).Verdict.ShouldBe(InboxVerdict.Fresh);
    }

    /// <summary>However often and late a copy comes: it is refused as long as its age would let it in.</summary>
    [Theory]
    [InlineData(-300)]
    [InlineData(0)]
    [InlineData(300)]
    public void Take_Copies_AreNeverLetIn(double age)
    {
        DateTimeOffset sentAt = Now.AddSeconds(-age);
        ImmutableArray<SeenReply> seen = InboxRules.Done(InboxRules.Take([], "SM1", sentAt, Now).Seen, "SM1");
        for (int minute = 0; minute < 60; minute++)
        {
            DateTimeOffset now = Now.AddMinutes(minute);
            seen = InboxRules.Done(InboxRules.Take(seen, $"SM-{minute}", now, now).Seen, $"SM-{minute}");

            InboxRules.Take(seen, "SM1", sentAt, now).Verdict.ShouldNotBe(InboxVerdict.Fresh);
            seen.Length.ShouldBeLessThan(20);
        }
    }

    [Theory]
    [InlineData("STOP", ReplyKeyword.Stop)]
    [InlineData(" stop \n", ReplyKeyword.Stop)]
    [InlineData("Unsubscribe", ReplyKeyword.Stop)]
    [InlineData("help", ReplyKeyword.Help)]
    [InlineData("INFO", ReplyKeyword.Help)]
    [InlineData("stop 4711", ReplyKeyword.None)]
    [InlineData("ack 4711", ReplyKeyword.None)]
    public void Keyword_StandsAlone(string text, ReplyKeyword keyword) => ReplyKeywords.In(text).ShouldBe(keyword);
}
