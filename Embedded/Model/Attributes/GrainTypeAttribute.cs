using Orleans.Runtime;

namespace Orleans;

/// <summary>The name of a grain class in ids, stored rows and reminders.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    public GrainType GetGrainType(IServiceProvider services, Type type) => GrainType.Create(grainType);

    internal string Name => grainType;
}
