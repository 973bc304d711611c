using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Calls;

/// <summary>A request on its way through the filters to the grain.</summary>
internal sealed class FilteredCall : IIncomingGrainCallContext
{
    // As on Orleans, whoever calls from outside of grains is a client.
    private static readonly GrainId Client = GrainId.Create("sys.client", "hosted");

    private readonly Request request;
    private readonly IReadOnlyList<IIncomingGrainCallFilter> filters;
    private int next;

    private FilteredCall(Request request, object grain, IGrainContext context,
        IReadOnlyList<IIncomingGrainCallFilter> filters)
    {
        this.request = request;
        this.filters = filters;
        Grain = grain;
        TargetContext = context;
    }

    public IInvokable Request => request;

    public object Grain { get; }

    public IGrainContext TargetContext { get; }

    public GrainId? SourceId => request.Sender?.GrainId ?? Client;

    public GrainId TargetId => TargetContext.GrainId;

    public GrainInterfaceType InterfaceType => GrainInterfaceType.Create(InterfaceName);

    public string InterfaceName => request.GetInterfaceName();

    public string MethodName => request.GetMethodName();

    public MethodInfo InterfaceMethod => request.GetMethod();

    public MethodInfo ImplementationMethod
    {
        get
        {
            if (!request.GetInterfaceType().IsInstanceOfType(Grain))
                return InterfaceMethod;
            var map = Grain.GetType().GetInterfaceMap(request.GetInterfaceType());
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, InterfaceMethod)];
        }
    }

    public object? Result { get; set; }

    /// <returns>Always false: the request tells its target when it has ended.</returns>
    public static bool Run(Request request, object grain, IGrainContext context,
        IReadOnlyList<IIncomingGrainCallFilter> filters)
    {
        _ = new FilteredCall(request, grain, context, filters).RunAsync();
        return false;
    }

    public async Task Invoke()
    {
        if (next < filters.Count)
            await filters[next++].Invoke(this);
        else if (next++ == filters.Count && Grain is IIncomingGrainCallFilter own)
            await own.Invoke(this);
        else
            Result = await request.InvokeAsync(Grain);
    }

    private async Task RunAsync()
    {
        try
        {
            await Invoke();
            request.Succeed(Result);
        }
        catch (Exception exception)
        {
            request.Fault(exception);
        }

        request.Target.Ended(request);
    }
}
