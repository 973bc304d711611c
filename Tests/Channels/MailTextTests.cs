using System.Net.Mail;
using System.Text;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Email;
using Risk.Tests.Support;

namespace Risk.Tests.Channels;

public sealed class MailTextTests
{
    private static readonly MailAddress From = new("alerts@risk.example");
    private static readonly MailAddress Ann = new("ann@example.com");

    [Fact]
    public void Of_PlainText_IsReadableAsItIs() => Text("VaR is low", "one\ntwo").ShouldBe(
        """
        From: alerts@risk.example
        To: ann@example.com
        Subject: VaR is low
        Date: Thu, 29 Feb 2024 12:00:00 +0000
        Message-ID: <n-1@risk.example>
        In-Reply-To: <A1@risk.example>
        References: <A1@risk.example>
        List-Id: Risk alerts <risk-alerts.risk.example>
        Auto-Submitted: auto-generated
        X-Auto-Response-Suppress: All
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        one
        two

        """.ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData("Bücher = 3 € 🙂 und noch viel mehr als in eine Zeile von sechsundsiebzig Zeichen passt")]
    [InlineData("trailing space \nand = sign ä")]
    [InlineData("\ttab ä\n\n.\n")]
    public void Of_OtherText_DecodesToTheSame(string text)
    {
        var mail = Text("s", text);

        mail.ShouldContain("Content-Transfer-Encoding: quoted-printable");
        mail.Split("\r\n").ShouldAllBe(line => line.Length <= 76);
        Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(mail)).ShouldBe(mail);
        MimePart.Read(mail).Text.ShouldBe(text + "\n");
    }

    [Fact]
    public void Of_LineOf900Characters_StaysPlainAndALongerOneDoesNot()
    {
        Text("s", new string('x', 900)).ShouldContain("7bit");
        Text("s", new string('x', 901)).Split("\r\n").ShouldAllBe(line => line.Length <= 76);
    }

    [Theory]
    [InlineData("ends\r\nBcc: eve@example.com", "Subject: ends  Bcc: eve@example.com\r\n")]
    [InlineData("Größe €", "Subject: =?utf-8?B?R3LDtsOfZSDigqw=?=\r\n")]
    public void Subject_WithWhatAHeaderCannotHold_IsMadeSafe(string subject, string header) =>
        Text(subject, "t").ShouldContain(header);

    [Fact]
    public void Subject_LongAndNotAscii_IsFoldedIntoWordsThatDecode()
    {
        var subject = string.Concat(Enumerable.Repeat("Überschreitung 🙂 ", 20));

        var header = Text(subject, "t").Split("\r\nDate: ")[0].Split("Subject: ")[1];

        header.Split("\r\n ").ShouldAllBe(word => word.Length <= 75);
        string.Concat(header.Split("\r\n ").Select(word => word[10..^2])
            .Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word)))).ShouldBe(subject);
    }

    [Fact]
    public void Of_TextAndPage_AreTheSameMailTwice()
    {
        var mail = Mail(Messages.To("ann@example.com") with { Text = "Größe", Html = "<p>Größe</p>" });

        mail.Type.ShouldBe("multipart/alternative");
        mail.Parts.Select(part => part.Type).ShouldBe(["text/plain", "text/html"]);
        mail.Find("text/plain")!.Text.ShouldBe("Größe");
        mail.Find("text/html")!.Text.ShouldBe("<p>Größe</p>");
    }

    [Fact]
    public void Of_Picture_IsInsideThePageThatShowsIt()
    {
        byte[] picture = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

        var mail = Mail(Messages.To("ann@example.com") with { Html = "<img>", Picture = picture });

        mail.Parts.Select(part => part.Type).ShouldBe(["text/plain", "multipart/related"]);
        mail.Parts[1].Parts.Select(part => part.Type).ShouldBe(["text/html", "image/png"]);
        mail.Find("image/png")!.Headers["Content-ID"].ShouldBe($"<{OutgoingMessage.PictureId("n-1")}>");
        mail.Find("image/png")!.Content.ShouldBe(picture);
    }

    [Fact]
    public void Of_TextThatLooksLikeABoundary_DoesNotEndItsPart()
    {
        var boundary = Mail(Messages.To("ann@example.com") with { Html = "x" })
            .Headers["Content-Type"].Split('"')[1];

        Mail(Messages.To("ann@example.com") with { Text = $"a\n--{boundary}--\nb", Html = "x" })
            .Find("text/plain")!.Text.ShouldBe($"a\n--{boundary}--\nb");
    }

    [Theory]
    [InlineData(Severity.Critical, NotificationKind.Escalated, true)]
    [InlineData(Severity.Critical, NotificationKind.Test, false)]
    [InlineData(Severity.High, NotificationKind.Escalated, false)]
    public void Of_Severity_IsOfHighImportanceWhenCriticalAndOpen(Severity severity, NotificationKind kind, bool isHigh)
    {
        var message = Messages.To("ann@example.com");
        var notice = message.Payload.Notice;
        var alert = notice.Alert with { Status = AlertStatus.Triggered };

        Mail(message with
        {
            Payload = message.Payload with
            {
                Kind = kind,
                Notice = notice with { Alert = alert with { Severity = severity } },
            },
        }).Headers.ContainsKey("Importance").ShouldBe(isHigh);
    }

    private static MimePart Mail(OutgoingMessage message) => MimePart.Read(MailText.Of(message, From, Ann));

    private static string Text(string subject, string text) => MailText.Of(
        Messages.To("ann@example.com") with { Subject = subject, Text = text }, From, Ann);
}
