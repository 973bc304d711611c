using Risk.Replies;

namespace Risk.Tests.Replies;

public sealed class ReplyTextTests
{
    [Theory]
    [InlineData("ack 4711", Deed.Acknowledge, "4711", null)]
    [InlineData(" ACK\t4711 \n", Deed.Acknowledge, "4711", null)]
    [InlineData("Acknowledge 4711.", Deed.Acknowledge, "4711", null)]
    [InlineData("unack 4711", Deed.Unacknowledge, "4711", null)]
    [InlineData("UnAcknowledge 4711 not mine", Deed.Unacknowledge, "4711", "not mine")]
    [InlineData("resolve 0042", Deed.Resolve, "0042", null)]
    [InlineData("Resolve 4711, hedged\nby futures", Deed.Resolve, "4711", "hedged by futures")]
    public void Parse_WhatPeopleWrite_IsUnderstood(string text, Deed deed, string code, string? comment) =>
        ReplyCommand.Parse(text).ShouldBe(new(deed, code, comment));

    [Theory]
    [InlineData("")]
    [InlineData("ack")]
    [InlineData("ack 471")]
    [InlineData("ack 47110")]
    [InlineData("ack4711")]
    [InlineData("4711")]
    [InlineData("do not ack 4711")]
    [InlineData("acked 4711")]
    [InlineData("STOP")]
    [InlineData("ack \u0664\u0667\u0661\u0661")] // digits, but not of ours
    public void Parse_AnythingElse_IsNot(string text) => ReplyCommand.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData(500, 500)]
    [InlineData(501, 500)]
    public void Parse_LongComment_IsCut(int length, int kept) =>
        ReplyCommand.Parse($"ack 4711 {new string('x', length)}")!.Comment!.Length.ShouldBe(kept);

    [Fact]
    public void Words_OfAnyLength_AreOneMessageThatEveryPhoneHas()
    {
        string name = new('é', 300);
        foreach (string text in (string[])
            [
                ReplyWords.NotUnderstood, ReplyWords.UnknownNumber, ReplyWords.UnverifiedNumber,
                ReplyWords.Done(Deed.Resolve, name), ReplyWords.Unchanged(Deed.Acknowledge, name, name),
                ReplyWords.Unchanged(Deed.Unacknowledge, null, name), ReplyWords.Done(Deed.Unacknowledge, name),
                ReplyWords.Help, ReplyWords.Refused(name),
                ReplyWords.WrongCode("4711"), ReplyWords.Blocked(DateTimeOffset.UnixEpoch),
            ])
        {
            text.Length.ShouldBeInRange(20, 160);
            text.ShouldAllBe(c => c >= ' ' && c <= '~');
        }
    }
}
