using System.Reflection;
using Orleans.Embedded.Strict;

namespace Orleans.Embedded.Hosting;

/// <summary>How the engine behaves. Defaults are Orleans' own.</summary>
public sealed class EngineOptions
{
    /// <summary>Where grain classes are looked for.</summary>
    public IList<Assembly> GrainAssemblies { get; } = [];

    /// <summary>How long a caller waits unless the method has [ResponseTimeout].</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long OnActivateAsync and the loading of state may take.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long OnDeactivateAsync may take.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an activation may be idle before it is collected.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle activations are looked for.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The age of one grain type, by its [GrainType]; goes before [CollectionAgeLimit].</summary>
    public IDictionary<string, TimeSpan> CollectionAgeByType { get; } =
        new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>How long a stop waits for running calls before it deactivates the grains.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The least period that a reminder may have.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Behave as badly as Orleans may; null in production.</summary>
    public StrictMode? Strict { get; set; }
}
