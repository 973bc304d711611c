using Risk.Api.Hosting;

namespace Risk.Api.Cluster.Hosting;

/// <summary>What the silo in this process sees of the cluster.</summary>
/// <remarks>Its service starts after the silo's, which has joined then.</remarks>
internal sealed class SiloView(IClusterMembershipService membership) : BackgroundService, IClusterView
{
    public event Action? Changed;

    public Task Joined => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (ClusterMembershipSnapshot _ in membership.MembershipUpdates.WithCancellation(stoppingToken))
                Changed?.Invoke();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }
}
