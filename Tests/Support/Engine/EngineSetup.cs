using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Risk.Tests.Support.Engine;

/// <summary>How a test wants its engine; the same for both editions.</summary>
public sealed record EngineSetup
{
    /// <summary>Where the grain classes are: default the test project itself.</summary>
    public IReadOnlyList<Assembly> GrainAssemblies { get; init; } = [typeof(EngineSetup).Assembly];

    /// <summary>Services that the grains need.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>The grains' TimeProvider, of timers and reminders too.</summary>
    public ManualTimeProvider Clock { get; init; } = new();

    /// <summary>Idle collection goes by <see cref="Clock"/> too, else by real time.</summary>
    public bool CollectsOnClock { get; init; }

    /// <summary>How long a caller waits, in real time.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Copies messages, shuffles waiting requests, rejects calls that race a deactivation.</summary>
    public bool IsStrict { get; init; } = true;
}
