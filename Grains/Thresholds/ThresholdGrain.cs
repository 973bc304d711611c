using Risk.Contracts;
using Risk.Grains.Common;

namespace Risk.Grains.Thresholds;

/// <summary>The address book's entry of one limit: the limit itself lives in its portfolio.</summary>
/// <remarks>The entry is written first; one that points to a portfolio without the limit may be taken over.</remarks>
[GrainType("risk.threshold")]
public sealed class ThresholdGrain(
    [PersistentState("address")] IPersistentState<ThresholdAddress> address,
    TimeProvider clock) : Grain, IThresholdGrain
{
    // As long as a portfolio may take to store what it has claimed an id for.
    private static readonly TimeSpan ClaimLife = TimeSpan.FromSeconds(60);

    private DateTimeOffset claimedUntil;
    private bool isBusy;

    private bool IsClaimed => clock.GetUtcNow() < claimedUntil;

    public Task<Outcome<ThresholdView>> Create(ThresholdDefinition threshold) => AloneAsync(async () =>
    {
        if (Ids.IsReserved(threshold.Id))
            return ReservedId.Refused<ThresholdView>(threshold.Id);
        if ((IsClaimed && address.State.PortfolioId != threshold.PortfolioId) || await Get() is not null)
            return Outcomes.Invalid<ThresholdView>(new Contracts.FieldError("id",
                $"id is '{threshold.Id}'; allowed: an id that no threshold has."));
        address.State.PortfolioId = threshold.PortfolioId;
        await address.SaveAsync(this);
        Outcome<ThresholdView> outcome = await Portfolio().PutThreshold(threshold);
        if (outcome.Code != OutcomeCode.Done && await Get() is null)
            await address.RemoveAsync(this);
        return outcome;
    });

    public async Task<Outcome<ThresholdView>> Update(ThresholdDefinition threshold)
    {
        if (await Get() is not { } existing)
            return NotFound();
        if (existing.Definition.PortfolioId != threshold.PortfolioId)
            return Outcomes.Invalid<ThresholdView>(new Contracts.FieldError("portfolio_id",
                $"portfolio_id is '{threshold.PortfolioId}'; allowed: '{existing.Definition.PortfolioId}', "
                + "as a threshold stays with its portfolio."));
        return await Portfolio().PutThreshold(threshold);
    }

    public async Task<ThresholdView?> Get() =>
        address.State.PortfolioId is null ? null : await Portfolio().GetThreshold(this.GetPrimaryKeyString());

    public Task<Outcome<ThresholdView>> Delete() => AloneAsync(async () =>
    {
        claimedUntil = default;
        if (address.State.PortfolioId is null)
            return NotFound();
        Outcome<ThresholdView> outcome = await Portfolio().DeleteThreshold(this.GetPrimaryKeyString());
        await address.RemoveAsync(this);
        return outcome;
    });

    public async Task<bool> Claim(string portfolioId, bool keep)
    {
        string? owner = address.State.PortfolioId;
        if (owner == portfolioId)
            return true;
        bool isTaken = owner is not null && await Get() is not null;
        if (isTaken || isBusy || IsClaimed || address.State.PortfolioId != owner)
            return false;
        if (!keep)
            return true;
        address.State.PortfolioId = portfolioId;
        claimedUntil = clock.GetUtcNow() + ClaimLife;
        await address.SaveAsync(this);
        return true;
    }

    private async Task<Outcome<ThresholdView>> AloneAsync(Func<Task<Outcome<ThresholdView>>> change)
    {
        isBusy = true;
        try
        {
            return await change();
        }
        finally
        {
            isBusy = false;
        }
    }

    private IPortfolioGrain Portfolio() => GrainFactory.GetGrain<IPortfolioGrain>(address.State.PortfolioId!);

    private Outcome<ThresholdView> NotFound() =>
        Outcomes.NotFound<ThresholdView>($"There is no threshold '{this.GetPrimaryKeyString()}'.");
}
