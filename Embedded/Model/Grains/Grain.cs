using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The base class of grains. Made by the engine only.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    protected Grain() => GrainContext = ActivationContext.Require();

    public IGrainContext GrainContext { get; }

    public GrainReference GrainReference => GrainContext.GrainReference;

    public string IdentityString => GrainContext.GrainId.ToString();

    public string RuntimeIdentity => Context.RuntimeIdentity;

    /// <exception cref="InvalidOperationException">Used off the grain's scheduler.</exception>
    protected IGrainFactory GrainFactory => Context.OnScheduler().GrainFactory;

    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    internal IActivationContext Context => (IActivationContext)GrainContext;

    /// <summary>Ends this activation once the running calls have ended; the next call gets a new one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps this activation from idle collection for a while; a negative time takes that back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Context.OnScheduler().DelayDeactivation(timeSpan);

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
