using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Embedded.Calls;

/// <summary>One method of a grain interface: its attributes, read once, and a compiled call of it.</summary>
internal sealed class GrainMethod
{
    public GrainMethod(MethodInfo info)
    {
        Info = info;
        InterfaceName = info.DeclaringType?.FullName ?? "";
        IsReadOnly = info.IsDefined(typeof(ReadOnlyAttribute));
        Interleaves = info.IsDefined(typeof(AlwaysInterleaveAttribute));
        IsOneWay = info.ReturnType == typeof(void) || info.IsDefined(typeof(OneWayAttribute));
        Timeout = info.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        var parameters = info.GetParameters();
        TokenIndex = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        TakesObserver = Array.Exists(parameters, parameter =>
            parameter.ParameterType.IsAssignableTo(typeof(IGrainObserver)));
    }

    public MethodInfo Info { get; }

    public string InterfaceName { get; }

    public bool IsReadOnly { get; }

    public bool Interleaves { get; }

    public bool IsOneWay { get; }

    public TimeSpan? Timeout { get; }

    /// <summary>Which parameter is the CancellationToken; -1 for none.</summary>
    public int TokenIndex { get; }

    public bool TakesObserver { get; }

    /// <summary>A <see cref="VoidInvoker{TGrain,TArgs}"/> or <see cref="ResultInvoker{TGrain,TArgs,TResult}"/>.
    /// </summary>
    public Delegate? Invoker { get; set; }
}

/// <summary>Makes the call on the grain; the token goes in the place of the caller's.</summary>
internal delegate ValueTask VoidInvoker<TGrain, TArgs>(TGrain grain, ref TArgs args, CancellationToken token);

/// <inheritdoc cref="VoidInvoker{TGrain,TArgs}"/>
internal delegate ValueTask<TResult> ResultInvoker<TGrain, TArgs, TResult>(TGrain grain, ref TArgs args,
    CancellationToken token);
