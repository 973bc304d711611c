using Microsoft.Extensions.DependencyInjection;

namespace Risk.Tests.Simulator.Planted;

/// <summary>Ways to put a bug between the grains and what they use.</summary>
internal static class Planting
{
    /// <summary>Whoever asks for the service gets it wrapped.</summary>
    public static void Wrap<T>(this IServiceCollection services, Func<T, TimeProvider, T> wrap)
        where T : class
    {
        ServiceDescriptor inner = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(inner);
        services.AddSingleton(provider => wrap(
            (T)(inner.ImplementationInstance ?? inner.ImplementationFactory!(provider)),
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Such calls of a grain are answered, and never made.</summary>
    /// <param name="isDropped">By the call's first argument.</param>
    public static void Drop<TGrain>(this IServiceCollection services, string method, Predicate<object?> isDropped)
        where TGrain : IGrain =>
        services.AddSingleton<IIncomingGrainCallFilter>(new DroppingFilter(typeof(TGrain), method, isDropped));

    private sealed class DroppingFilter(Type grain, string method, Predicate<object?> isDropped)
        : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context) =>
            context.InterfaceMethod.DeclaringType == grain && context.MethodName == method
            && isDropped(context.Request.GetArgument(0))
                ? Task.CompletedTask
                : context.Invoke();
    }
}
