using Risk.Notifications;
using Risk.People;
using static Risk.Tests.People.Rotas;

namespace Risk.Tests.People;

public sealed class HoldersTests
{
    private const string Mail = "desk@example.com";

    private static readonly DateTimeOffset Noon = At("2026-01-05T12:00Z");

    private static readonly Contact Proved = Ann with { Channels = [new(Channel.Email, Mail, Noon)] };

    private static readonly Contact Claims = Ann with { Id = "aaa", Channels = [new(Channel.Email, Mail)] };

    [Fact]
    public void Of_TwoWhoHaveIt_IsTheOneWhoProvedIt() =>
        Holders.Of([Claims, Proved], Channel.Email, Mail).ShouldBe(Proved);

    [Fact]
    public void Of_TwoWhoProvedIt_IsTheFirstById() =>
        Holders.Of([Proved, Proved with { Id = "abe" }], Channel.Email, Mail)!.Id.ShouldBe("abe");

    [Fact]
    public void Of_MailInOtherCase_IsTheSame() =>
        Holders.Of([Proved], Channel.Email, "Desk@Example.com").ShouldBe(Proved);

    [Fact]
    public void Of_NobodyWhoProvedIt_IsNobody()
    {
        Holders.Of([Claims], Channel.Email, Mail).ShouldBeNull();
        Holders.Of([Proved], Channel.Sms, Mail).ShouldBeNull();
        Holders.Of([Proved], Channel.Email, "other@example.com").ShouldBeNull();
    }
}
