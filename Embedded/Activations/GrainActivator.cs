using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.State;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>Makes the grains of one class: constructor arguments, state, OnActivateAsync.</summary>
internal sealed class GrainActivator
{
    private readonly Type grainType;
    private readonly ConstructorInfo constructor;
    private readonly ParameterInfo[] parameters;

    public GrainActivator(Type grainType)
    {
        this.grainType = grainType;
        constructor = grainType.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length) ??
            throw new InvalidOperationException($"Grain class {grainType} has no public constructor.");
        parameters = constructor.GetParameters();
    }

    public async Task ActivateAsync(Activation activation, GrainScope scope, CancellationToken cancellationToken)
    {
        List<ILoadable> states = [];
        var arguments = Array.ConvertAll(parameters, parameter => Argument(parameter, activation, scope, states));
        var grain = Construct(arguments);
        activation.GrainInstance = grain;
        foreach (var state in states)
            await state.LoadAsync(cancellationToken).WaitAsync(cancellationToken);
        await grain.OnActivateAsync(cancellationToken).WaitAsync(cancellationToken);
    }

    private IGrainBase Construct(object?[] arguments)
    {
        try
        {
            return (IGrainBase)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"The constructor of grain class {grainType} failed.", exception);
        }
    }

    private static object? Argument(ParameterInfo parameter, Activation activation, GrainScope scope,
        List<ILoadable> states)
    {
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } attribute)
            return State(parameter, attribute, activation, states);
        if (parameter.ParameterType == typeof(IGrainContext))
            return activation;
        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
            return scope.Services.GetRequiredKeyedService(parameter.ParameterType, keyed.Key);
        return parameter.HasDefaultValue
            ? scope.Services.GetService(parameter.ParameterType) ?? parameter.DefaultValue
            : scope.Services.GetRequiredService(parameter.ParameterType);
    }

    private static object State(ParameterInfo parameter, PersistentStateAttribute attribute, Activation activation,
        List<ILoadable> states)
    {
        var stateType = parameter.ParameterType.GetGenericArguments().Single();
        var state = Activator.CreateInstance(typeof(PersistentState<>).MakeGenericType(stateType),
            activation.GrainId, attribute.StateName, activation.Engine.States)!;
        states.Add((ILoadable)state);
        return state;
    }
}
