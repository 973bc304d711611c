using System.Net.Sockets;
using MailKit;
using Risk.Grains.Channels;
using Risk.Silo.Settings;

namespace Risk.Silo.Cluster.Email;

/// <summary>What became of a message that was not simply taken.</summary>
internal static class SmtpOutcome
{
    /// <remarks>
    /// A refusal of the message is final when it begins with 5. One of the session is not one of the message: it can go
    /// once the setup is right.
    /// </remarks>
    public static DeliveryOutcome Of(Exception error, SmtpTranscript transcript, SmtpSettings settings) => error switch
    {
        _ when transcript.Refusal is { } words => new(
            transcript.IsMessage && words.StartsWith('5') ? DeliveryResult.Permanent : DeliveryResult.Temporary, words),
        OperationCanceledException =>
            Lost(transcript.IsGiven, $"no answer within {settings.Timeout.TotalSeconds:0.#} s", settings),
        NotSupportedException when settings.UseTls =>
            new(DeliveryResult.Temporary, "The server offers no STARTTLS, and SMTP_USE_TLS is true."),
        IOException or SocketException or ProtocolException or CommandException
            or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException =>
            Lost(transcript.IsGiven, error.Message, settings),
        _ => new(DeliveryResult.Permanent, $"The message cannot be sent: {error.Message}"),
    };

    private static DeliveryOutcome Lost(bool isGiven, string reason, SmtpSettings settings) => isGiven
        ? new(DeliveryResult.Unknown, $"{settings.Host} was given the message, but did not confirm it: {reason}")
        : new(DeliveryResult.Temporary, $"{settings.Host}:{settings.Port} could not be told: {reason}");
}
