using Risk.Links;
using Risk.Notifications;

namespace Risk.Tests.Links;

/// <summary>A token is good if a key of ours signed it and its time is not over; nothing else is.</summary>
public sealed class ActionTokensTests
{
    private static readonly ActionKey Key = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    private static readonly ActionKey Next = new([.. Enumerable.Range(7, 32).Select(i => (byte)i)]);

    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly ActionToken Token = new("P1.var-1", Channel.Email, "ann@desk.example", Noon.AddDays(7));

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() =>
        Read(ActionTokens.Write(Token, Key), Noon).ShouldBe(new(TokenVerdict.Good, Token));

    [Fact]
    public void Write_Twice_IsTheSame() => ActionTokens.Write(Token, Key).ShouldBe(ActionTokens.Write(Token, Key));

    [Theory]
    [InlineData(-1, TokenVerdict.Good)]
    [InlineData(0, TokenVerdict.Expired)] // the instant of its end is not its time any more
    public void Read_AroundItsEnd_IsGoodBeforeIt(int seconds, TokenVerdict verdict) =>
        Read(ActionTokens.Write(Token, Key), Token.ExpiresAt.AddSeconds(seconds)).Verdict.ShouldBe(verdict);

    [Fact]
    public void Read_SignedByThePreviousKey_IsGoodWhileThatIsKnown()
    {
        string text = ActionTokens.Write(Token, Key);
        ActionTokens.Read(text, [Next, Key], Noon).Verdict.ShouldBe(TokenVerdict.Good);
        ActionTokens.Read(text, [Next], Noon).ShouldBe(new(TokenVerdict.Forged, null));
    }

    [Fact]
    public void Read_AnyCharacterChanged_IsForged()
    {
        string text = ActionTokens.Write(Token, Key);
        for (int at = 0; at < text.Length; at++)
        {
            string other = text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..];
            Read(other, Noon).Verdict.ShouldBe(TokenVerdict.Forged, other);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not a token!")]
    [InlineData("ÄÖ")]
    public void Read_WhatIsNoToken_IsForged(string text) => Read(text, Noon).Verdict.ShouldBe(TokenVerdict.Forged);

    [Fact]
    public void Read_ShortenedOrLengthened_IsForged()
    {
        string text = ActionTokens.Write(Token, Key);
        foreach (string other in (string[])[text[..^1], text[1..], text + "A", text + "=", text + " ", text + text])
            Read(other, Noon).Verdict.ShouldBe(TokenVerdict.Forged, other);
    }

    [Fact]
    public void HasSigned_ForAnotherPurpose_IsFalse() =>
        Key.HasSigned("stamp", "words"u8, Key.Sign("action", "words"u8)).ShouldBeFalse();

    private static TokenReading Read(string text, DateTimeOffset now) => ActionTokens.Read(text, [Key], now);
}
