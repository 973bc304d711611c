using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Proxies;

/// <summary>Makes one reference class per interface, when it is first needed.</summary>
internal static class ProxyFactory
{
    /// <summary>A friend of this assembly, so that generated code may use what is internal.</summary>
    private const string AssemblyName = "Orleans.Embedded.Proxies";

    private static readonly ConcurrentDictionary<Type, Func<Engine, GrainId, GrainReference>> Makers = new();

    private static readonly Lock Gate = new();

    private static readonly ModuleBuilder Module = AssemblyBuilder
        .DefineDynamicAssembly(new(AssemblyName), AssemblyBuilderAccess.Run).DefineDynamicModule(AssemblyName);

    /// <exception cref="NotSupportedException">The interface is not public, or has a member that grains cannot
    /// have.</exception>
    public static Func<Engine, GrainId, GrainReference> Of(Type interfaceType)
    {
        if (Makers.TryGetValue(interfaceType, out var maker))
            return maker;
        lock (Gate)
            return Makers.GetOrAdd(interfaceType, Make);
    }

    private static Func<Engine, GrainId, GrainReference> Make(Type interfaceType)
    {
        if (!interfaceType.IsInterface || !interfaceType.IsVisible)
            throw new NotSupportedException($"{interfaceType} is not a public interface.");
        return MakerOf(new ProxyBuilder(Module, interfaceType).Build(), interfaceType);
    }

    private static Func<Engine, GrainId, GrainReference> MakerOf(Type proxyType, Type interfaceType)
    {
        var make = new DynamicMethod("Make", typeof(GrainReference), [typeof(Engine), typeof(GrainId)],
            proxyType.Module, skipVisibility: true);
        var il = make.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldtoken, interfaceType);
        il.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
        il.Emit(OpCodes.Newobj, proxyType.GetConstructors(BindingFlags.Instance | BindingFlags.Public).Single());
        il.Emit(OpCodes.Ret);
        return make.CreateDelegate<Func<Engine, GrainId, GrainReference>>();
    }
}
