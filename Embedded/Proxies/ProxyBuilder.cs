using System.Reflection;
using System.Reflection.Emit;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Proxies;

/// <summary>Writes the class of references to one interface. Its methods only pack their arguments and send them.
/// </summary>
internal sealed class ProxyBuilder(ModuleBuilder module, Type interfaceType)
{
    private static readonly Type[] ConstructorParameters = [typeof(Engine), typeof(GrainId), typeof(Type)];

    private readonly TypeBuilder type = module.DefineType(
        $"Proxy.{interfaceType.FullName}", TypeAttributes.Sealed, typeof(GrainProxy), [interfaceType]);

    public Type Build()
    {
        DefineConstructor();
        var methods = interfaceType.GetInterfaces().Prepend(interfaceType)
            .SelectMany(declaring => declaring.GetMethods()).Where(method => method.IsAbstract)
            .Select((method, index) => new ProxyMethod(type, method, index)).ToList();
        foreach (var method in methods)
            method.Define();
        var built = type.CreateType();
        foreach (var method in methods)
            method.Bind(built);
        return built;
    }

    private void DefineConstructor()
    {
        var constructor = type.DefineConstructor(
            MethodAttributes.Public, CallingConventions.Standard, ConstructorParameters);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldarg_3);
        il.Emit(OpCodes.Call, typeof(GrainProxy).GetConstructor(
            BindingFlags.Instance | BindingFlags.NonPublic, ConstructorParameters)!);
        il.Emit(OpCodes.Ret);
    }
}
