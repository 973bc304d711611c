using System.Reflection;
using System.Reflection.Emit;

namespace Orleans.Embedded.Proxies;

/// <summary>What a grain method returns, and how it is turned into a ValueTask and from a Task.</summary>
internal sealed class Answer
{
    private readonly Type returned;
    private readonly Type task;

    private Answer(Type returned, Type? result)
    {
        this.returned = returned;
        Result = result;
        task = result is null ? typeof(Task) : typeof(Task<>).MakeGenericType(result);
        ValueTask = result is null ? typeof(ValueTask) : typeof(ValueTask<>).MakeGenericType(result);
    }

    /// <summary>Null when the method answers nothing.</summary>
    public Type? Result { get; }

    public Type ValueTask { get; }

    /// <exception cref="NotSupportedException">A grain method cannot return this.</exception>
    public static Answer Of(MethodInfo method)
    {
        var returned = method.ReturnType;
        if (returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask))
            return new(returned, null);
        var generic = returned.IsGenericType ? returned.GetGenericTypeDefinition() : null;
        return generic == typeof(Task<>) || generic == typeof(ValueTask<>)
            ? new(returned, returned.GetGenericArguments()[0])
            : throw new NotSupportedException(
                $"{method.DeclaringType}.{method.Name} returns {returned}, not void, a Task or a ValueTask.");
    }

    /// <summary>The method of <see cref="GrainProxy"/> that sends such a call.</summary>
    public MethodInfo Sender(Type declaring, Type arguments)
    {
        var name = Result is null ? "SendVoid" : "SendResult";
        var sender = typeof(GrainProxy).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
        return Result is null
            ? sender.MakeGenericMethod(declaring, arguments)
            : sender.MakeGenericMethod(declaring, arguments, Result);
    }

    public void EmitToValueTask(ILGenerator il)
    {
        if (returned == typeof(void))
            il.Emit(OpCodes.Ldloc, il.DeclareLocal(ValueTask));
        else if (returned == task)
            EmitWrap(il);
    }

    public void EmitFromTask(ILGenerator il)
    {
        if (returned == typeof(void))
            il.Emit(OpCodes.Pop);
        else if (returned != task)
            EmitWrap(il);
    }

    private void EmitWrap(ILGenerator il) => il.Emit(OpCodes.Newobj, ValueTask.GetConstructor([task])!);
}
