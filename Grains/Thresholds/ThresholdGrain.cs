using Risk.Contracts;
using Risk.Grains.Common;

namespace Risk.Grains.Thresholds;

/// <summary>The address book's entry of one limit: the limit itself lives in its portfolio.</summary>
/// <remarks>The entry is written first; one that points to a portfolio without the limit may be taken over.</remarks>
[GrainType("risk.threshold")]
public sealed class ThresholdGrain(
    [PersistentState("address")] IPersistentState<ThresholdAddress> address) : Grain, IThresholdGrain
{
    public async Task<Outcome<ThresholdView>> Create(ThresholdDefinition threshold)
    {
        if (Ids.IsReserved(threshold.Id))
            return ReservedId.Refused<ThresholdView>(threshold.Id);
        if (await Get() is not null)
            return Outcomes.Invalid<ThresholdView>(new Contracts.FieldError("id",
                $"id is '{threshold.Id}'; allowed: an id that no threshold has."));
        address.State.PortfolioId = threshold.PortfolioId;
        await address.SaveAsync(this);
        Outcome<ThresholdView> outcome = await Portfolio().PutThreshold(threshold);
        if (outcome.Code != OutcomeCode.Done)
            await address.RemoveAsync(this);
        return outcome;
    }

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

    public async Task<Outcome<ThresholdView>> Delete()
    {
        if (address.State.PortfolioId is null)
            return NotFound();
        Outcome<ThresholdView> outcome = await Portfolio().DeleteThreshold(this.GetPrimaryKeyString());
        await address.RemoveAsync(this);
        return outcome;
    }

    private IPortfolioGrain Portfolio() => GrainFactory.GetGrain<IPortfolioGrain>(address.State.PortfolioId!);

    private Outcome<ThresholdView> NotFound() =>
        Outcomes.NotFound<ThresholdView>($"There is no threshold '{this.GetPrimaryKeyString()}'.");
}
