using Risk.Api.Hosting;

namespace Risk.Api.Cluster.Hosting;

/// <summary>What the Orleans client of this node sees of the cluster.</summary>
internal sealed class ClientView
    : IClusterView, IClusterConnectionStatusObserver, ILifecycleParticipant<IClusterClientLifecycle>
{
    private readonly TaskCompletionSource joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int gateways;

    public event Action? Changed;

    public Task Joined => joined.Task;

    /// <summary>Silos that the client has a connection to.</summary>
    public int Gateways => gateways;

    public void Participate(IClusterClientLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(ClientView),
        ServiceLifecycleStage.Active,
        _ =>
        {
            joined.TrySetResult();
            return Task.CompletedTask;
        });

    public void NotifyGatewayCountChanged(
        int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered)
    {
        gateways = currentNumberOfGateways;
        Changed?.Invoke();
    }

    public void NotifyClusterConnectionLost() => Changed?.Invoke();
}
