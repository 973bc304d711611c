namespace Risk.Contracts;

/// <summary>
/// What is behind the links in messages: whoever holds one acts on its alert as the contact whose verified address it
/// was sent to, else as that address. A stateless worker; key: <see cref="GrainKeys.Single"/>.
/// </summary>
[Alias("risk.ILinksGrain")]
public interface ILinksGrain : IGrainWithStringKey
{
    /// <summary>What the page shows, with a stamp for its form. Changes nothing.</summary>
    [Alias("open")]
    Task<LinkView> Open(string token);

    /// <summary>Acknowledges or resolves, once for each stamp.</summary>
    [Alias("act")]
    Task<LinkView> Act(LinkRequest request);
}

/// <summary>A form that was sent.</summary>
/// <param name="Stamp">Of the page that it was on.</param>
/// <param name="Comment">Null for none.</param>
[GenerateSerializer, Immutable, Alias("risk.link-request")]
public sealed record LinkRequest(
    [property: Id(0)] string Token,
    [property: Id(1)] string Stamp,
    [property: Id(2)] LinkAction Action,
    [property: Id(3)] string? Comment);

/// <summary>What the page shows.</summary>
/// <param name="Alert">As it is now; null when the link is not good for it.</param>
/// <param name="Actor">As whom one acts; null as before.</param>
/// <param name="Stamp">For the form; null when there is nothing to do.</param>
/// <param name="Detail">Why it was refused; null when it was not.</param>
/// <param name="Standing">How the alert stands, in words, as messages say it; null as before.</param>
[GenerateSerializer, Immutable, Alias("risk.link-view")]
public sealed record LinkView(
    [property: Id(0)] LinkResult Result,
    [property: Id(1)] AlertView? Alert = null,
    [property: Id(2)] string? Actor = null,
    [property: Id(3)] string? Stamp = null,
    [property: Id(4)] string? Detail = null,
    [property: Id(5)] string? Standing = null);
