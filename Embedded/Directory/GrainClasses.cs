using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Directory;

/// <summary>All grain classes, by name and by the interfaces that they implement.</summary>
internal sealed class GrainClasses
{
    private readonly Dictionary<GrainType, GrainClass> byName = [];
    private readonly Dictionary<Type, List<GrainClass>> byInterface = [];

    public GrainClasses(EngineOptions options)
    {
        foreach (var type in options.GrainAssemblies.Distinct().SelectMany(assembly => assembly.GetTypes()))
            if (type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(Grain)))
                Add(new(type, options));
    }

    public GrainClass? Find(GrainType name) => byName.GetValueOrDefault(name);

    /// <exception cref="ArgumentException">No class, or more than one, implements the interface.</exception>
    public GrainClass Of(Type interfaceType)
    {
        var classes = byInterface.GetValueOrDefault(interfaceType) ?? [];
        return classes.Count == 1
            ? classes[0]
            : throw new ArgumentException(
                $"{interfaceType} is implemented by {classes.Count} grain classes, not by 1.");
    }

    private void Add(GrainClass grainClass)
    {
        if (!byName.TryAdd(grainClass.Name, grainClass))
            throw new InvalidOperationException($"Two grain classes are named '{grainClass.Name}'.");
        foreach (var type in grainClass.Interfaces)
        {
            byInterface.TryAdd(type, []);
            byInterface[type].Add(grainClass);
        }
    }
}
