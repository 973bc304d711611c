namespace Risk.Api.Hosting;

/// <summary>What this node sees of the cluster that it talks to.</summary>
public interface IClusterView
{
    /// <summary>Ends when grains can be called.</summary>
    Task Joined { get; }

    /// <summary>Silos came or went, or the way to them was lost or found.</summary>
    event Action? Changed;
}

/// <summary>Of a process that is the whole cluster.</summary>
internal sealed class WholeCluster : IClusterView
{
    public Task Joined => Task.CompletedTask;

    public event Action? Changed
    {
        add { }
        remove { }
    }
}
