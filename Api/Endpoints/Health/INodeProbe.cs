namespace Risk.Api.Endpoints.Health;

/// <summary>Finds out whether something works that this node itself needs, beside the silos.</summary>
public interface INodeProbe
{
    /// <summary>A failure is an answer, never an exception.</summary>
    Task<DependencyHealth> CheckAsync();
}
