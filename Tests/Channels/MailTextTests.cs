using System.Net.Mail;
using System.Text;
using Risk.Silo.Notifications.Email;

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
        References: <A1@risk.example>
        Auto-Submitted: auto-generated
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
        Decoded(mail.Split("\r\n\r\n", 2)[1]).ShouldBe(text.ReplaceLineEndings("\r\n") + "\r\n");
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

    private static string Text(string subject, string text) => MailText.Of(
        Messages.To("ann@example.com") with { Subject = subject, Text = text }, From, Ann);

    private static string Decoded(string quoted)
    {
        List<byte> bytes = [];
        var joined = quoted.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            var isEscape = joined[i] == '=';
            bytes.Add(isEscape ? Convert.ToByte(joined.Substring(i + 1, 2), 16) : (byte)joined[i]);
            i += isEscape ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
