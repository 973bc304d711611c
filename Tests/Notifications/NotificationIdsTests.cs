using FsCheck;
using FsCheck.Fluent;
using Risk.Notifications;

namespace Risk.Tests.Notifications;

public sealed class NotificationIdsTests
{
    private sealed record Parts(
        string Alert, NotificationKind Kind, string Occurrence, Channel Channel, string Recipient)
    {
        public string Id => NotificationIds.For(Alert, Kind, Occurrence, Channel, Recipient);
    }

    private static readonly Gen<Parts> AnyParts =
        from alert in Gen.Elements("T1.1", "T1.11", "T1", "")
        from kind in Gen.Elements(Enum.GetValues<NotificationKind>())
        from occurrence in Gen.Elements("", "1", "11", "T")
        from channel in Gen.Elements(Enum.GetValues<Channel>())
        from recipient in Gen.Elements("a@b.c", "1a@b.c", "")
        select new Parts(alert, kind, occurrence, channel, recipient);

    [Fact]
    public void For_DifferentMessages_Differ() =>
        Prop.ForAll(AnyParts.ToArbitrary(), AnyParts.ToArbitrary(), (a, b) => (a == b) == (a.Id == b.Id))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void For_Message_IsTheSameInEveryVersion() => // what is stored refers to it
        NotificationIds.For("T1.1", NotificationKind.Triggered, "0", Channel.Email, "ann@company.com")
            .ShouldBe("n-92ce97f7fd2407a23b3056531c76d4f8");

    [Fact]
    public void StableHash_PartsCutElsewhere_Differ() =>
        StableHash.Hex(32, "a", "bc").ShouldNotBe(StableHash.Hex(32, "ab", "c"));

    [Fact]
    public void MessageId_IsTheSameInEveryTry() =>
        NotificationIds.MessageId("n-1", "risk.company.com").ShouldBe("<n-1@risk.company.com>");
}
