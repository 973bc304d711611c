using Microsoft.Extensions.Hosting;

namespace Risk.Silo.Hosting;

/// <summary>Whether this process can serve.</summary>
public interface IReadiness
{
    /// <summary>From when migrations, engine and boards are up to the beginning of the stop.</summary>
    bool IsReady { get; }
}

internal sealed class Readiness(IHostApplicationLifetime lifetime) : IReadiness
{
    public bool IsReady =>
        lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested;
}
