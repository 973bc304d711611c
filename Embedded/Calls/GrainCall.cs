using System.Runtime.CompilerServices;
using Orleans.Embedded.Strict;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>A call through a reference; its arguments lie in a ValueTuple.</summary>
internal abstract class GrainCall<TArgs>(GrainMethod method, TArgs args) : Request(method), IArguments
{
    private TArgs args = args;

    /// <summary>By reference, for the invoker.</summary>
    protected ref TArgs Args => ref args;

    public override int GetArgumentCount() => ((ITuple)args!).Length;

    public override object? GetArgument(int index) => ((ITuple)args!)[index];

    public void CheckObservers()
    {
        for (var index = 0; index < GetArgumentCount(); index++)
            if (GetArgument(index) is IGrainObserver and not GrainReference)
                throw new NotSupportedException(
                    $"{Method.Info.Name}: an observer is passed as the reference that CreateObjectReference gives.");
    }

    public void Copy() => args = (TArgs)MessageCopier.CopyTuple(args!);
}

/// <summary>What is done with arguments before a call is sent.</summary>
internal interface IArguments
{
    /// <exception cref="NotSupportedException">An argument is an observer object itself.</exception>
    void CheckObservers();

    /// <summary>As if they went to another process.</summary>
    void Copy();
}
