using Orleans.Embedded.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>When an activation has been idle long enough to be collected.</summary>
internal sealed partial class Activation
{
    private bool used = true;
    private DateTimeOffset idleSince;
    private DateTimeOffset keepUntil;

    public void DelayDeactivation(TimeSpan timeSpan)
    {
        var now = Engine.ActivationClock.GetUtcNow();
        if (timeSpan <= TimeSpan.Zero && timeSpan != Timeout.InfiniteTimeSpan)
            keepUntil = default;
        else if (timeSpan == Timeout.InfiniteTimeSpan || timeSpan > DateTimeOffset.MaxValue - now)
            keepUntil = DateTimeOffset.MaxValue;
        else
            keepUntil = now + timeSpan;
    }

    /// <summary>Called once each quantum. Use is only noted in between, so that a call need not read a clock.</summary>
    public void CollectIfIdle(DateTimeOffset now)
    {
        if (used || Load > 0)
        {
            used = false;
            idleSince = now;
        }
        else if (now >= keepUntil && now - idleSince >= grainClass.CollectionAge)
        {
            Deactivate(new(DeactivationReasonCode.ActivationIdle, "It was idle for its collection age."));
        }
    }

    protected override void OnUsed() => used = true;
}
