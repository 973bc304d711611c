using Risk.Replies;

namespace Risk.Tests.Replies;

public sealed class CodeRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "1000")]
    [InlineData(8999, "9999")]
    public void Give_New_IsTheOneDrawn(int draw, string code) =>
        CodeRules.Give(CodeBook.Empty, "A1", draw, Noon).Code.ShouldBe(code);

    [Fact]
    public void Give_OneThatAnotherAlertHas_IsTheNextFreeOne()
    {
        CodeBook book = CodeRules.Give(CodeBook.Empty, "A1", 8999, Noon).Next;
        (book, string code) = CodeRules.Give(book, "A2", 8999, Noon);
        code.ShouldBe("1000");
        CodeRules.Find(book, "9999", Noon).AlertId.ShouldBe("A1");
        CodeRules.Find(book, "1000", Noon).AlertId.ShouldBe("A2");
    }

    [Theory]
    [InlineData(59, 0)] // no write for each message
    [InlineData(60, 60)]
    public void Give_Again_IsTheSameCodeForAWeekFromThenToTheHour(int minutes, int later)
    {
        CodeBook book = CodeRules.Give(CodeBook.Empty, "A1", 7, Noon).Next;
        (book, string code) = CodeRules.Give(book, "A1", 8, Noon.AddMinutes(minutes));
        code.ShouldBe("1007");
        book.Codes.ShouldHaveSingleItem().Until.ShouldBe(Noon.AddDays(7).AddMinutes(later));
    }

    [Theory]
    [InlineData(-1, "A1")]
    [InlineData(0, null)] // from then on it may be another alert's
    public void Find_AroundTheEndOfTheWeek(int seconds, string? alert)
    {
        CodeBook book = CodeRules.Give(CodeBook.Empty, "A1", 0, Noon).Next;
        DateTimeOffset now = Noon.AddDays(7).AddSeconds(seconds);
        CodeRules.Find(book, "1000", now).AlertId.ShouldBe(alert);
        CodeRules.Give(book, "A2", 0, now).Code.ShouldBe(alert is null ? "1000" : "1001");
    }

    [Theory]
    [InlineData(4, "A1", false)]
    [InlineData(5, null, true)]
    public void Find_AfterWrongOnes_IsBlockedFromTheFifthOn(int wrong, string? alert, bool isBlocked)
    {
        CodeLookup found = CodeRules.Find(AfterWrong(wrong), "1000", Noon.AddMinutes(30));
        found.AlertId.ShouldBe(alert);
        found.BlockedUntil.ShouldBe(isBlocked ? Noon.AddHours(1) : null);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "A1")]
    public void Find_AnHourAfterTheFirstWrongOne_IsLookedUpAgain(int seconds, string? alert) =>
        CodeRules.Find(AfterWrong(5), "1000", Noon.AddHours(1).AddSeconds(seconds)).AlertId.ShouldBe(alert);

    [Fact]
    public void Find_WhileBlocked_CountsNothing()
    {
        CodeBook blocked = AfterWrong(5);
        CodeRules.Find(blocked, "4444", Noon.AddMinutes(30)).Next.ShouldBeSameAs(blocked);
    }

    [Fact]
    public void Give_BeyondTheBound_DropsTheOldest()
    {
        CodeBook book = CodeBook.Empty;
        for (int i = 0; i <= CodeRules.MaxCodes; i++)
            book = CodeRules.Give(book, $"A{i}", i, Noon.AddSeconds(i)).Next;
        book.Codes.Length.ShouldBe(CodeRules.MaxCodes);
        book.Codes.ShouldNotContain(code => code.AlertId == "A0");
        book.Codes.Select(code => code.Code).Distinct().Count().ShouldBe(CodeRules.MaxCodes);
    }

    // One a minute, from noon on.
    private static CodeBook AfterWrong(int count)
    {
        CodeBook book = CodeRules.Give(CodeBook.Empty, "A1", 0, Noon).Next;
        for (int i = 0; i < count; i++)
            book = CodeRules.Find(book, "4444", Noon.AddMinutes(i)).Next;
        return book;
    }
}
