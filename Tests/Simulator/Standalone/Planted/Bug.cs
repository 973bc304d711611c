using Microsoft.Extensions.DependencyInjection;

namespace Risk.Tests.Simulator.Planted;

/// <summary>A mistake that somebody could make, put in from outside of the service.</summary>
/// <param name="Plant">Replaces or adds services.</param>
internal sealed record Bug(string Name, Action<IServiceCollection> Plant);
