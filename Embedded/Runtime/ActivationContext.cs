namespace Orleans.Embedded.Runtime;

/// <summary>The activation whose turn the current thread runs.</summary>
internal static class ActivationContext
{
    /// <summary>Null off any grain's scheduler.</summary>
    public static IActivationContext? Current => TaskScheduler.Current as IActivationContext;

    /// <exception cref="InvalidOperationException">Not on a grain's scheduler.</exception>
    public static IActivationContext Require() => Current ?? throw OffScheduler();

    /// <summary>The same context, checked: what it gives may be used in its own turns only.</summary>
    public static IActivationContext OnScheduler(this IActivationContext context) =>
        Current is null ? throw OffScheduler() : context;

    private static InvalidOperationException OffScheduler() =>
        new("Used off a grain's scheduler. A grain must not leave it by Task.Run or ConfigureAwait(false).");
}
