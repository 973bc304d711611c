using Risk.Contracts;

namespace Risk.Grains.Links;

/// <summary>Makes the link in a message by which whoever is told acts on the alert without signing in.</summary>
public interface IActionLinks
{
    /// <summary>
    /// The address of a page that shows the alert and changes nothing until its form is sent. The same each time for
    /// the same message.
    /// </summary>
    /// <returns>Null when there is nothing to act on, or the message is not for a person.</returns>
    Task<string?> LinkAsync(NotificationRequest request);
}
