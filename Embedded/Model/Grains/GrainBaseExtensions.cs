using Orleans.Embedded.Runtime;

namespace Orleans;

/// <summary>What a grain may ask of its activation.</summary>
public static partial class GrainBaseExtensions
{
    /// <exception cref="InvalidOperationException">Used off the grain's scheduler.</exception>
    public static void DeactivateOnIdle(this IGrainBase grain) =>
        ContextOf(grain).OnScheduler().Deactivate(
            new(DeactivationReasonCode.ApplicationRequested, "DeactivateOnIdle was called."));

    private static IActivationContext ContextOf(IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return (IActivationContext)grain.GrainContext;
    }
}
