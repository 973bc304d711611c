using Risk.Escalations;
using Risk.Notifications;

namespace Risk.Tests.Escalations;

public sealed class RecipientsTests
{
    [Theory]
    [InlineData("on-call@company.com", RecipientForm.Email)]
    [InlineData("a.b+c@desk.co.uk", RecipientForm.Email)]
    [InlineData("root@localhost", RecipientForm.Email)]
    [InlineData("no at.com", RecipientForm.Malformed)]
    [InlineData("a@", RecipientForm.Malformed)]
    [InlineData("@b.com", RecipientForm.Malformed)]
    [InlineData("a@b@c.com", RecipientForm.Malformed)]
    [InlineData("a@b.com\r\nBcc: x@y.com", RecipientForm.Malformed)]
    [InlineData("a@b.com\n", RecipientForm.Malformed)]
    [InlineData("Ann <a@b.com>", RecipientForm.Malformed)]
    [InlineData("+1234567890", RecipientForm.Number)]
    [InlineData("+1234567", RecipientForm.Number)] // 7 digits
    [InlineData("+123456", RecipientForm.Malformed)]
    [InlineData("+123456789012345", RecipientForm.Number)] // 15 digits
    [InlineData("+1234567890123456", RecipientForm.Malformed)]
    [InlineData("+0234567890", RecipientForm.Malformed)]
    [InlineData("1234567890", RecipientForm.Malformed)]
    [InlineData("https://hooks.company.com/risk?x=1", RecipientForm.Url)]
    [InlineData("http://hooks.company.com/risk", RecipientForm.Malformed)]
    [InlineData("http://localhost:9000/hook", RecipientForm.Url)]
    [InlineData("http://127.0.0.1/hook", RecipientForm.Url)]
    [InlineData("http://[::1]:9000/", RecipientForm.Url)]
    [InlineData("http://127.0.0.1.evil.com/", RecipientForm.Malformed)]
    [InlineData("https://user:secret@company.com/", RecipientForm.Malformed)]
    [InlineData("ftp://company.com/", RecipientForm.Malformed)]
    [InlineData("file:///etc/passwd", RecipientForm.Malformed)]
    [InlineData("user:ann", RecipientForm.Contact)]
    [InlineData("role:risk_manager", RecipientForm.Contact)]
    [InlineData("role:", RecipientForm.Malformed)]
    [InlineData("group:x", RecipientForm.Malformed)]
    [InlineData("", RecipientForm.Malformed)]
    public void FormOf_Recipient_IsRead(string recipient, RecipientForm form) =>
        Recipients.FormOf(recipient).ShouldBe(form);

    [Theory]
    [InlineData(NotificationType.Email, true, false, false)]
    [InlineData(NotificationType.Sms, false, true, false)]
    [InlineData(NotificationType.Both, true, true, false)]
    [InlineData(NotificationType.Webhook, false, false, true)]
    public void Accepts_Type_TakesItsForms(NotificationType type, bool email, bool number, bool url)
    {
        type.Accepts(RecipientForm.Email).ShouldBe(email);
        type.Accepts(RecipientForm.Number).ShouldBe(number);
        type.Accepts(RecipientForm.Url).ShouldBe(url);
        type.Accepts(RecipientForm.Contact).ShouldBeTrue();
        type.Accepts(RecipientForm.Malformed).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a@b.com", NotificationType.Email, Channel.Email)]
    [InlineData("a@b.com", NotificationType.Both, Channel.Email)]
    [InlineData("+1234567890", NotificationType.Sms, Channel.Sms)]
    [InlineData("+1234567890", NotificationType.Both, Channel.Sms)]
    [InlineData("https://b.com/", NotificationType.Webhook, Channel.Webhook)]
    public void Resolve_Address_IsReachedByItsChannel(string recipient, NotificationType type, Channel channel) =>
        Recipients.Resolve(recipient, type).ShouldBe(new Target(recipient, channel, null));

    [Theory]
    [InlineData("user:ann", NotificationType.Both, "no contact user:ann is known")]
    [InlineData("+1234567890", NotificationType.Email, "+1234567890 has no address for email")]
    public void Resolve_WithoutAddress_SaysWhy(string recipient, NotificationType type, string why) =>
        Recipients.Resolve(recipient, type).UnreachableBecause.ShouldBe(why);
}
