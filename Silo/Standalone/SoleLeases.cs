using Risk.Silo.Leases;

namespace Risk.Silo.Standalone;

/// <summary>The only process has every lease.</summary>
internal sealed class SoleLeases : ILeases
{
    public Task<bool> TryHoldAsync(string name, CancellationToken cancellation) => Task.FromResult(true);

    public Task ReleaseAsync(string name, CancellationToken cancellation) => Task.CompletedTask;
}
