using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Calls;

/// <summary>The request as filters see it.</summary>
internal abstract partial class Request : IInvokable
{
    public bool IsCancellable => method.TokenIndex >= 0;

    public abstract int GetArgumentCount();

    public abstract object? GetArgument(int index);

    public string GetMethodName() => method.Info.Name;

    public string GetInterfaceName() => method.InterfaceName;

    public MethodInfo GetMethod() => method.Info;

    public Type GetInterfaceType() => method.Info.DeclaringType!;

    public TimeSpan? GetDefaultResponseTimeout() => method.Timeout;

    public CancellationToken GetCancellationToken() =>
        method.TokenIndex < 0 ? default : (CancellationToken)GetArgument(method.TokenIndex)!;

    public void Dispose()
    {
    }
}
