using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>A grain's state: read before OnActivateAsync, written when the grain says so.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

/// <summary>Which state a constructor parameter gets.</summary>
public interface IPersistentStateConfiguration
{
    string StateName { get; }

    string? StorageName { get; }
}

/// <summary>On a constructor parameter of type <see cref="IPersistentState{TState}"/>.</summary>
/// <param name="stateName">The row's name beside the grain's id.</param>
/// <param name="storageName">Orleans' name of a storage provider; this engine has one store.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null)
    : Attribute, IPersistentStateConfiguration
{
    public string StateName => stateName;

    public string? StorageName => storageName;
}
