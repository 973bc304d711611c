using Risk.Links;
using Risk.Notifications;
using Risk.People;
using Proof = Risk.People.Verification;

namespace Risk.Tests.People.Verification;

public sealed class VerificationRulesTests
{
    private const string Mail = "ann@desk.example";

    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly Proof Sent = VerificationRules.Start(Proof.None, Mail, Noon).Next;

    [Theory]
    [InlineData(-1, CodeVerdict.Right)]
    [InlineData(0, CodeVerdict.Expired)] // ten minutes are over
    public void Confirm_AroundTheEnd_IsGoodBeforeIt(int seconds, CodeVerdict verdict) =>
        VerificationRules.Confirm(Sent, Mail, isRight: true, Noon.AddMinutes(10).AddSeconds(seconds))
            .Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(4, CodeVerdict.Right)]
    [InlineData(5, CodeVerdict.Spent)]
    public void Confirm_AfterWrongOnes_IsTakenUpToTheFifthTry(int wrong, CodeVerdict verdict) =>
        VerificationRules.Confirm(AfterWrong(wrong), Mail, isRight: true, Noon).Verdict.ShouldBe(verdict);

    [Fact]
    public void Confirm_Wrong_CountsAndSaysWhatIsLeft()
    {
        CodeCheck check = VerificationRules.Confirm(AfterWrong(3), Mail, isRight: false, Noon);
        check.Verdict.ShouldBe(CodeVerdict.Wrong);
        VerificationWords.Wrong(check.Next).ShouldContain("1 more tries are left");
    }

    [Fact]
    public void Confirm_Twice_IsGoodOnce()
    {
        Proof used = VerificationRules.Confirm(Sent, Mail, isRight: true, Noon).Next;
        VerificationRules.Confirm(used, Mail, isRight: true, Noon).Verdict.ShouldBe(CodeVerdict.NotSent);
    }

    [Fact]
    public void Confirm_ForAnotherAddress_IsNot() =>
        VerificationRules.Confirm(Sent, "ann@home.example", isRight: true, Noon).Verdict.ShouldBe(CodeVerdict.NotSent);

    [Fact]
    public void Confirm_NeverStarted_IsNot() =>
        VerificationRules.Confirm(Proof.None, Mail, isRight: true, Noon).Verdict.ShouldBe(CodeVerdict.NotSent);

    [Theory]
    [InlineData(4, 30, null)]
    [InlineData(5, 30, 60)]
    [InlineData(5, 59, 60)]
    [InlineData(5, 60, null)] // the first of them is an hour old
    public void Start_ManyWithinAnHour_IsRefusedFromTheSixthOn(int before, int minute, int? waitsUntil)
    {
        Proof proof = Proof.None;
        for (int i = 0; i < before; i++)
            proof = VerificationRules.Start(proof, Mail, Noon.AddMinutes(i)).Next;
        CodeStart start = VerificationRules.Start(proof, Mail, Noon.AddMinutes(minute));
        start.WaitUntil.ShouldBe(waitsUntil is { } wait ? Noon.AddMinutes(wait) : null);
        start.Next.Number.ShouldBe(waitsUntil is null ? before + 1 : before);
    }

    [Fact]
    public void Start_Again_ForgetsTheTries() =>
        VerificationRules.Start(AfterWrong(5), Mail, Noon).Next.Tries.ShouldBe(0);

    [Fact]
    public void Codes_AreSixDigits_OfTheMessageAndTheKey()
    {
        ActionKey one = new(new byte[32]);
        ActionKey other = new([.. Enumerable.Repeat((byte)1, 32)]);
        string code = VerificationCodes.For("n-1", one);
        code.ShouldMatch("^[0-9]{6}$");
        VerificationCodes.For("n-1", one).ShouldBe(code);
        VerificationCodes.IsRight(code, "n-1", [other, one]).ShouldBeTrue();
        VerificationCodes.IsRight(code, "n-1", [other]).ShouldBeFalse();
        VerificationCodes.IsRight(code, "n-2", [one]).ShouldBeFalse();
        VerificationCodes.IsRight(code[..5], "n-1", [one]).ShouldBeFalse();
        Enumerable.Range(0, 1000).Select(i => VerificationCodes.For($"n-{i}", one)).Distinct().Count()
            .ShouldBeGreaterThan(990);
    }

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("Änne\nSubject: a name with a line break that is far too long to be read on a phone")]
    public void Sms_OfAnyName_IsOneMessage(string name)
    {
        string text = VerificationTexts.Text(Channel.Sms, name, "012345");
        text.Length.ShouldBeLessThanOrEqualTo(160);
        text.ShouldStartWith("012345 is the code");
        text.ShouldAllBe(c => c >= ' ' && c <= '~');
    }

    private static Proof AfterWrong(int count) => Enumerable.Range(0, count).Aggregate(
        Sent, (proof, _) => VerificationRules.Confirm(proof, Mail, isRight: false, Noon).Next);
}
