using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Replies;

namespace Risk.Grains.Replies;

/// <summary>Does to an alert what somebody asked for who has not signed in.</summary>
public sealed class AlertHands(IGrainFactory grains)
{
    /// <summary>As if the user had signed in: the records name them.</summary>
    public async Task<Outcome<AlertView>> ActAsync(string alertId, Deed deed, UserAction action)
    {
        IAlertGrain alert = grains.GetGrain<IAlertGrain>(alertId);
        if (await Retry.OnRejection(alert.Get) is not { } view)
            return Outcomes.NotFound<AlertView>($"There is no alert '{alertId}' any more.");
        RequestContext.Set(CallContext.User, action.User);
        return deed switch
        {
            Deed.Acknowledge => await Retry.OnRejection(() => alert.Acknowledge(action)),
            Deed.Unacknowledge => await Retry.OnRejection(() => alert.Unacknowledge(action)),
            // Through the portfolio, which knows the limit's state: calls go downwards only.
            _ => await Retry.OnRejection(() =>
                grains.GetGrain<IPortfolioGrain>(view.PortfolioId).ResolveAlert(alertId, action)),
        };
    }
}
