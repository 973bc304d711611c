using System.Reflection;
using System.Reflection.Emit;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Proxies;

/// <summary>One method of a reference class: a field for its description, a static invoker, the method itself.
/// </summary>
internal sealed class ProxyMethod
{
    private const int MostParameters = 7;

    private readonly TypeBuilder type;
    private readonly MethodInfo method;
    private readonly Type[] parameters;
    private readonly Type arguments;
    private readonly Answer answer;
    private readonly string fieldName;
    private readonly string invokerName;

    public ProxyMethod(TypeBuilder type, MethodInfo method, int index)
    {
        this.type = type;
        this.method = method;
        parameters = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        if (method.IsGenericMethod || parameters.Length > MostParameters || parameters.Any(p => p.IsByRef))
            throw new NotSupportedException($"{method.DeclaringType}.{method.Name}: no generic method, no ref " +
                $"parameter, at most {MostParameters} parameters.");
        arguments = parameters.Length == 0
            ? typeof(ValueTuple)
            : Type.GetType($"System.ValueTuple`{parameters.Length}")!.MakeGenericType(parameters);
        answer = Answer.Of(method);
        (fieldName, invokerName) = ($"method{index}", $"Invoke{index}");
    }

    public void Define()
    {
        var field = type.DefineField(fieldName, typeof(GrainMethod), FieldAttributes.Assembly | FieldAttributes.Static);
        DefineInvoker();
        DefineSender(field);
    }

    /// <summary>Gives the finished class the description of the method.</summary>
    public void Bind(Type built)
    {
        const BindingFlags statics = BindingFlags.Static | BindingFlags.NonPublic;
        var invoker = built.GetMethod(invokerName, statics)!.CreateDelegate(InvokerType());
        built.GetField(fieldName, statics)!.SetValue(null, new GrainMethod(method) { Invoker = invoker });
    }

    private Type InvokerType() => answer.Result is null
        ? typeof(VoidInvoker<,>).MakeGenericType(method.DeclaringType!, arguments)
        : typeof(ResultInvoker<,,>).MakeGenericType(method.DeclaringType!, arguments, answer.Result);

    /// <summary>static ValueTask Invoke(IGrain grain, ref Args args, CancellationToken token) =>
    /// new(grain.Method(args.Item1, …));</summary>
    private void DefineInvoker()
    {
        var invoker = type.DefineMethod(invokerName, MethodAttributes.Assembly | MethodAttributes.Static,
            answer.ValueTask, [method.DeclaringType!, arguments.MakeByRefType(), typeof(CancellationToken)]);
        var il = invoker.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        for (var index = 0; index < parameters.Length; index++)
            LoadArgument(il, index);
        il.Emit(OpCodes.Callvirt, method);
        answer.EmitToValueTask(il);
        il.Emit(OpCodes.Ret);
    }

    private void LoadArgument(ILGenerator il, int index)
    {
        if (parameters[index] == typeof(CancellationToken))
        {
            il.Emit(OpCodes.Ldarg_2);
            return;
        }

        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldfld, arguments.GetField($"Item{index + 1}")!);
    }

    /// <summary>Task Method(…) => SendVoid(method, new ValueTuple(…));</summary>
    private void DefineSender(FieldBuilder field)
    {
        const MethodAttributes explicitly = MethodAttributes.Private | MethodAttributes.Virtual |
            MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot;
        var sender = type.DefineMethod(method.Name, explicitly, method.ReturnType, parameters);
        var il = sender.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldsfld, field);
        PackArguments(il);
        il.Emit(OpCodes.Call, answer.Sender(method.DeclaringType!, arguments));
        answer.EmitFromTask(il);
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(sender, method);
    }

    private void PackArguments(ILGenerator il)
    {
        if (parameters.Length == 0)
        {
            il.Emit(OpCodes.Ldloc, il.DeclareLocal(arguments));
            return;
        }

        for (var index = 1; index <= parameters.Length; index++)
            il.Emit(OpCodes.Ldarg, index);
        il.Emit(OpCodes.Newobj, arguments.GetConstructor(parameters)!);
    }
}
