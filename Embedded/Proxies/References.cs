using Orleans.Embedded.Activations;
using Orleans.Embedded.Directory;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Proxies;

/// <summary>Makes references to grains and observers.</summary>
internal sealed class References(Engine engine, GrainClasses classes) : IClusterClient
{
    public IServiceProvider ServiceProvider => engine.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)GetGrain(typeof(TGrainInterface), primaryKey);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grainPrimaryKey);
        var grainClass = classes.Of(grainInterfaceType);
        return (IGrain)Make(new(grainClass.Name, IdSpan.Create(grainPrimaryKey)), grainInterfaceType);
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)Make(grainId, typeof(TGrainInterface));

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is GrainReference)
            throw new ArgumentException("It is a reference already.", nameof(obj));
        if (TaskScheduler.Current is Activation)
            throw new InvalidOperationException("An observer is an object outside of grains.");
        return (TGrainObserverInterface)(object)Make(engine.Observers.Add(obj), typeof(TGrainObserverInterface));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver =>
        engine.Observers.Remove(obj is GrainReference reference
            ? reference.GrainId
            : throw new ArgumentException("Not a reference that CreateObjectReference gave.", nameof(obj)));

    public GrainReference Make(GrainId grainId, Type interfaceType) =>
        ProxyFactory.Of(interfaceType)(engine, grainId);
}
