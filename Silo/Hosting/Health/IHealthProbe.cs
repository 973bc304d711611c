using Risk.Contracts;

namespace Risk.Silo.Hosting.Health;

/// <summary>Finds out whether one thing that the service needs works.</summary>
public interface IHealthProbe
{
    /// <summary>A failure is an answer, never an exception.</summary>
    Task<DependencyHealth> CheckAsync();
}
