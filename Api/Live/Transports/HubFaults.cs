using Microsoft.AspNetCore.SignalR;
using Risk.Api.Problems;

namespace Risk.Api.Live.Transports;

/// <summary>The one place where exceptions of the hub become answers.</summary>
internal sealed class HubFaults(ILogger<HubFaults> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (RequestException fault)
        {
            throw new HubException(fault.Message);
        }
        catch (Exception fault) when (Unavailability.Explains(fault))
        {
            throw new HubException("The service cannot do this now. Try again.");
        }
        catch (Exception fault) when (fault is not HubException)
        {
            ApiLog.Fault(log, "CALL", invocationContext.HubMethodName, invocationContext.Context.ConnectionId, fault);
            throw new HubException($"Something went wrong that is logged as {invocationContext.Context.ConnectionId}.");
        }
    }
}
