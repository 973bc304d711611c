using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Links;
using Risk.People;

namespace Risk.Grains.People;

/// <summary>Words a message that brings a code at the moment it is sent: until then there is no code.</summary>
public sealed class VerificationMessages(ActionKeys keys)
{
    /// <returns>Any other message as it was.</returns>
    public async Task<OutgoingMessage> FillAsync(OutgoingMessage message)
    {
        if (message.Payload.Kind != NotificationKind.Verification)
            return message;
        string code = VerificationCodes.For(message.Id, (await keys.AllAsync())[0]);
        string text = VerificationTexts.Text(
            message.Channel.To<Risk.Notifications.Channel>(), message.Payload.Notice.PortfolioName, code);
        return new(
            message.Id, message.ThreadId, message.Channel, message.Recipient, VerificationTexts.Subject(code), text,
            message.Payload);
    }
}
