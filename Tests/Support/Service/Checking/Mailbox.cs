using System.Net;

namespace Risk.Tests.Support.Service;

/// <summary>The mail server's double of a test; it outlives every start of the service.</summary>
/// <param name="address">Where it listens; null: on loopback.</param>
internal sealed class Mailbox(IPAddress? address = null) : IAsyncDisposable
{
    private readonly FakeSmtpServer server = new(address);

    public int Port => server.Port;

    /// <summary>What was delivered so far, in order.</summary>
    public IReadOnlyList<DeliveredMail> Mails => [.. server.Received.SelectMany(Deliveries)];

    public IEnumerable<DeliveredMail> To(string recipient) => Mails.Where(m => m.Recipient == recipient);

    public async Task<DeliveredMail> FirstToAsync(string recipient) =>
        await Wait.UntilAsync($"a mail to {recipient}", () => Task.FromResult(To(recipient).FirstOrDefault()));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static IEnumerable<DeliveredMail> Deliveries(ReceivedMail mail) =>
        mail.Recipients.Select(recipient => new DeliveredMail(mail.At, recipient, mail.Header("Message-ID")));
}
