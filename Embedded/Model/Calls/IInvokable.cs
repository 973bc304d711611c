using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>A request as filters see it.</summary>
public interface IInvokable : IDisposable
{
    bool IsCancellable { get; }

    int GetArgumentCount();

    object? GetArgument(int index);

    string GetMethodName();

    string GetInterfaceName();

    MethodInfo GetMethod();

    Type GetInterfaceType();

    TimeSpan? GetDefaultResponseTimeout() => null;

    CancellationToken GetCancellationToken() => default;
}
