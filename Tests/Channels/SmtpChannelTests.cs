using System.Net.Mail;
using System.Net.Security;
using System.Net.Sockets;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Notifications.Smtp;
using Risk.Silo.Settings;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Channels;

public sealed class SmtpChannelTests : IAsyncDisposable
{
    private readonly FakeSmtpServer server = new();

    [Fact]
    public async Task Send_Accepted_IsSentWithTheServersWordsAndAStableId()
    {
        var outcome = await SendAsync();
        await SendAsync();

        outcome.ShouldBe(new(DeliveryResult.Sent, "250 queued as 4711"));
        server.Received.Count.ShouldBe(2);
        server.Received.ShouldAllBe(mail => mail.Header("Message-ID") == "<n-1@risk.example>");
        server.Received[0].ShouldSatisfyAllConditions(
            mail => mail.From.ShouldBe("alerts@risk.example"),
            mail => mail.Recipients.ShouldBe(["ann@example.com"]),
            mail => mail.Header("To").ShouldBe("ann@example.com"),
            mail => mail.Header("From").ShouldBe("\"Risk desk\" <alerts@risk.example>"),
            mail => mail.Header("Subject").ShouldBe("CRITICAL: VaR of the book"),
            mail => mail.Header("References").ShouldBe("<A1@risk.example>"),
            mail => mail.Data.ShouldEndWith("\n\nVaR is -3.1 %.\nThe limit is -3 %.\n"));
    }

    [Fact]
    public async Task Send_LinesThatStartWithADot_ArriveAsTheyWere()
    {
        await SendAsync(message: Messages.To("ann@example.com") with { Text = ".\n..\n.end" });

        server.Received.Single().Data.ShouldEndWith("\n\n.\n..\n.end\n");
    }

    [Theory]
    [InlineData("CONNECT", "421 busy", DeliveryResult.Temporary)]
    [InlineData("CONNECT", "554 go away", DeliveryResult.Temporary)]
    [InlineData("CONNECT", "hello?", DeliveryResult.Temporary)]
    [InlineData("CONNECT", FakeSmtpServer.Drop, DeliveryResult.Temporary)]
    [InlineData("EHLO", "550 no", DeliveryResult.Temporary)]
    [InlineData("MAIL", "451 later", DeliveryResult.Temporary)]
    [InlineData("MAIL", "550 bad sender", DeliveryResult.Permanent)]
    [InlineData("MAIL", FakeSmtpServer.Drop, DeliveryResult.Temporary)]
    [InlineData("RCPT", "450 mailbox busy", DeliveryResult.Temporary)]
    [InlineData("RCPT", "550 no such user", DeliveryResult.Permanent)]
    [InlineData("DATA", "451 later", DeliveryResult.Temporary)]
    [InlineData("DATA", "554 no", DeliveryResult.Permanent)]
    [InlineData("DATA", FakeSmtpServer.Drop, DeliveryResult.Temporary)]
    [InlineData(".", "452 disk full", DeliveryResult.Temporary)]
    [InlineData(".", "554 spam", DeliveryResult.Permanent)]
    [InlineData(".", FakeSmtpServer.Drop, DeliveryResult.Unknown)]
    [InlineData("QUIT", FakeSmtpServer.Drop, DeliveryResult.Sent)]
    public async Task Send_AnsweredSo_HasTheOutcome(string verb, string answer, DeliveryResult result)
    {
        server.Answer(verb, answer);

        var outcome = await SendAsync();

        outcome.Result.ShouldBe(result, outcome.Detail);
        if (char.IsDigit(answer[0]))
            outcome.Detail.ShouldContain(answer);
    }

    [Theory]
    [InlineData("CONNECT", DeliveryResult.Temporary)]
    [InlineData("RCPT", DeliveryResult.Temporary)]
    [InlineData(".", DeliveryResult.Unknown)]
    public async Task Send_ToATarpit_GivesUpInTimeWhileOthersAreSent(string verb, DeliveryResult result)
    {
        server.AnswerOnce(verb, FakeSmtpServer.Tarpit);

        var stuck = SendAsync(Settings with { Timeout = TimeSpan.FromMilliseconds(500) });
        await WaitForTarpitAsync(verb);
        (await SendAsync()).Result.ShouldBe(DeliveryResult.Sent);

        (await stuck).Result.ShouldBe(result);
    }

    [Fact]
    public async Task Send_NoServer_IsTemporary()
    {
        (await SendAsync(Settings with { Port = Ports.Next() })).Result.ShouldBe(DeliveryResult.Temporary);
    }

    [Fact]
    public async Task Send_Cancelled_Throws()
    {
        using SmtpChannel channel = new(Settings);

        await Should.ThrowAsync<OperationCanceledException>(
            () => channel.SendAsync(Messages.To("ann@example.com"), new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("+1234567890")]
    [InlineData("änn@example.com")]
    public async Task Send_ToWhatIsNoAddress_IsPermanentAndTellsNoServer(string recipient)
    {
        (await SendAsync(message: Messages.To(recipient))).Result.ShouldBe(DeliveryResult.Permanent);

        server.Commands.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AUTH PLAIN LOGIN", "AUTH PLAIN AHJpc2sAaHVzaA==")]
    [InlineData("AUTH LOGIN", "AUTH LOGIN")]
    public async Task Send_WithAUser_SignsInTheWayTheServerOffers(string offer, string command)
    {
        server.Extensions = [offer];
        server.AnswerOnce("AUTH", offer == "AUTH LOGIN" ? "334 VXNlcm5hbWU6" : "235 welcome");
        server.Answer("CMLZAW==", "334 UGFzc3dvcmQ6");
        server.Answer("AHVZAA==", "235 welcome");

        var outcome = await SendAsync(Settings with { Username = "risk", Password = "hush" });

        server.Commands.ShouldContain(command);
        outcome.Result.ShouldBe(DeliveryResult.Sent, outcome.Detail);
    }

    [Theory]
    [InlineData(SmtpAuth.XOAuth2, "AUTH PLAIN XOAUTH2", "AUTH XOAUTH2 dXNlcj1yaXNrAWF1dGg9QmVhcmVyIGh1c2gBAQ==")]
    [InlineData(SmtpAuth.Plain, "AUTH LOGIN PLAIN", "AUTH PLAIN AHJpc2sAaHVzaA==")]
    public async Task Send_WithAWayToSignIn_TakesThatWay(SmtpAuth way, string offer, string command)
    {
        server.Extensions = [offer];

        var outcome = await SendAsync(Settings with { Username = "risk", Password = "hush", Auth = way });

        outcome.Result.ShouldBe(DeliveryResult.Sent, outcome.Detail);
        server.Commands.ShouldContain(command);
    }

    [Theory]
    [InlineData(SmtpAuth.XOAuth2)]
    [InlineData(SmtpAuth.Login)]
    public async Task Send_WithAWayThatTheServerDoesNotOffer_SaysNoSecretAndIsTemporary(SmtpAuth way)
    {
        server.Extensions = ["AUTH PLAIN"];

        var outcome = await SendAsync(Settings with { Username = "risk", Password = "hush", Auth = way });

        outcome.Result.ShouldBe(DeliveryResult.Temporary);
        outcome.Detail.ShouldContain("SMTP_AUTH");
        server.Commands.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WithAWrongPassword_IsTemporaryAndShowsNoSecret()
    {
        server.Extensions = ["AUTH PLAIN"];
        server.Answer("AUTH", "535 wrong password");

        (await SendAsync(Settings with { Username = "risk", Password = "hush" }))
            .ShouldBe(new(DeliveryResult.Temporary, "535 wrong password"));
    }

    [Fact]
    public async Task Send_OverTlsToAServerWithoutIt_IsRefusedBeforeAnythingIsSaid()
    {
        (await SendAsync(Settings with { UseTls = true })).Result.ShouldBe(DeliveryResult.Temporary);

        server.Commands.ShouldHaveSingleItem().ShouldStartWith("EHLO");
    }

    [Fact]
    public async Task Send_OverTls_SignsInOnlyInsideIt()
    {
        using var certificate = TestCertificate.Create("localhost");
        server.Extensions = ["STARTTLS", "AUTH PLAIN"];
        server.Tls = stream => TestCertificate.ServeAsync(stream, certificate);

        var settings = Settings with { UseTls = true, Host = "localhost", Username = "risk", Password = "hush" };
        var outcome = await SendAsync(
            settings, trust: (_, given, _, _) => given!.GetCertHashString() == certificate.GetCertHashString());

        outcome.Result.ShouldBe(DeliveryResult.Sent, outcome.Detail);
        server.Commands.Select(line => line.Split(' ')[0]).Where(verb => verb != "QUIT")
            .ShouldBe(["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"]);
    }

    [Fact]
    public async Task Send_ToACertificateThatIsNotTrusted_IsTemporaryAndSaysNothingMore()
    {
        using var certificate = TestCertificate.Create("localhost");
        server.Extensions = ["STARTTLS"];
        server.Tls = stream => TestCertificate.ServeAsync(stream, certificate);

        var outcome = await SendAsync(Settings with { UseTls = true, Host = "localhost" });

        outcome.Result.ShouldBe(DeliveryResult.Temporary);
        server.Commands.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Send_ToACertificateOfAnotherName_IsTemporaryAndSaysNothingMore()
    {
        using var certificate = TestCertificate.Create("other.example");
        server.Extensions = ["STARTTLS"];
        server.Tls = stream => TestCertificate.ServeAsync(stream, certificate);

        // Whoever signed it is trusted here: only its name is wrong.
        var outcome = await SendAsync(
            Settings with { UseTls = true, Host = "localhost" },
            trust: (_, _, _, errors) => !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch));

        outcome.Result.ShouldBe(DeliveryResult.Temporary);
        server.Commands.Count.ShouldBe(2);
        server.Received.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private SmtpSettings Settings => new(
        "127.0.0.1", server.Port, null, null, UseTls: false, new MailAddress("alerts@risk.example", "Risk desk"),
        TimeSpan.FromSeconds(30));

    private async Task<DeliveryOutcome> SendAsync(
        SmtpSettings? settings = null,
        OutgoingMessage? message = null,
        RemoteCertificateValidationCallback? trust = null)
    {
        using SmtpChannel channel = new(settings ?? Settings, trust);
        return await channel.SendAsync(
            message ?? Messages.To("ann@example.com"), TestContext.Current.CancellationToken);
    }

    private Task WaitForTarpitAsync(string verb) => Poll.UntilAsync(
        () => verb switch
        {
            "CONNECT" => server.Connections == 1,
            "." => server.Received.Count == 1,
            _ => server.Commands.Any(line => line.StartsWith(verb, StringComparison.Ordinal)),
        });
}
