using Risk.Links;

namespace Risk.Tests.Links;

public sealed class FormStampsTests
{
    private static readonly ActionKey Key = new(new byte[32]);

    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Stamp = FormStamps.Write("token", Noon, new byte[FormStamps.NonceBytes], Key);

    [Theory]
    [InlineData(-1, TokenVerdict.Good)]
    [InlineData(0, TokenVerdict.Expired)] // five minutes are over
    public void Read_AroundItsEnd_IsGoodBeforeIt(int milliseconds, TokenVerdict verdict) =>
        Read(Stamp, Noon.AddMinutes(5).AddMilliseconds(milliseconds)).Verdict.ShouldBe(verdict);

    [Fact]
    public void Read_Good_SaysWhichAndUntilWhen() =>
        Read(Stamp, Noon).ShouldBe(new(TokenVerdict.Good, new string('0', 24), Noon.AddMinutes(5)));

    [Fact]
    public void Read_OfAnotherPageOrKey_IsForged()
    {
        FormStamps.Read(Stamp, "other", [Key], Noon).Verdict.ShouldBe(TokenVerdict.Forged);
        FormStamps.Read(Stamp, "token", [new([.. Enumerable.Repeat((byte)1, 32)])], Noon).Verdict
            .ShouldBe(TokenVerdict.Forged);
    }

    [Fact]
    public void Read_AnyCharacterChanged_IsForged()
    {
        for (int at = 0; at < Stamp.Length; at++)
        {
            string other = Stamp[..at] + (Stamp[at] == 'B' ? 'C' : 'B') + Stamp[(at + 1)..];
            Read(other, Noon).Verdict.ShouldBe(TokenVerdict.Forged, other);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("<script>")]
    public void Read_WhatIsNoStamp_IsForged(string text) => Read(text, Noon).Verdict.ShouldBe(TokenVerdict.Forged);

    private static StampReading Read(string stamp, DateTimeOffset now) => FormStamps.Read(stamp, "token", [Key], now);
}
