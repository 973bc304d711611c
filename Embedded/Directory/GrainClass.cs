using System.Reflection;
using Orleans.Concurrency;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Directory;

/// <summary>What is known of one grain class.</summary>
internal sealed class GrainClass
{
    private static readonly Type[] EngineInterfaces =
        [typeof(IGrain), typeof(IGrainWithStringKey), typeof(IRemindable), typeof(IAddressable)];

    public GrainClass(Type type, EngineOptions options)
    {
        Name = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.Name ?? DefaultName(type));
        MaxWorkers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        CollectionAge = AgeOf(type, options);
        Interfaces = [.. type.GetInterfaces().Where(IsGrainInterface)];
        Activator = new(type);
    }

    public GrainType Name { get; }

    /// <summary>Most activations of one key of a stateless worker; 0 for every other grain.</summary>
    public int MaxWorkers { get; }

    public TimeSpan CollectionAge { get; }

    /// <summary>The grain interfaces through which it may be called.</summary>
    public IReadOnlyList<Type> Interfaces { get; }

    public GrainActivator Activator { get; }

    private static bool IsGrainInterface(Type type) =>
        type.IsAssignableTo(typeof(IGrain)) && !EngineInterfaces.Contains(type);

    /// <summary>Orleans' rule: the class name without "Grain", in lower case.</summary>
    private static string DefaultName(Type type) =>
        (type.Name.EndsWith("Grain", StringComparison.Ordinal) ? type.Name[..^"Grain".Length] : type.Name)
        .ToLowerInvariant();

    private TimeSpan AgeOf(Type type, EngineOptions options)
    {
        if (options.CollectionAgeByType.TryGetValue(Name.ToString(), out var age))
            return age;
        if (type.IsDefined(typeof(KeepAliveAttribute)))
            return TimeSpan.MaxValue;
        return type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit ?? options.CollectionAge;
    }
}
