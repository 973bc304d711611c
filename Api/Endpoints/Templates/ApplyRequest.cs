using Risk.Api.Json;

namespace Risk.Api.Endpoints.Templates;

/// <summary>What to do where a portfolio has limits of the template already.</summary>
public enum ApplyMode
{
    /// <summary>They stay as they are; those that it lacks are made.</summary>
    Create,

    /// <summary>They become the template's again, and those that are no longer in it go.</summary>
    Replace,
}

/// <summary>Puts a template's limits on portfolios.</summary>
/// <param name="PortfolioIds">Up to 1,000 ids, or "all": every portfolio that the caller may see.</param>
public sealed record ApplyRequest(PortfolioChoice PortfolioIds, ApplyMode Mode = ApplyMode.Create);
