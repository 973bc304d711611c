using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A timer of one activation; it ends with the activation.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets both times anew; inside a tick it takes effect when the tick ends.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}

/// <summary>When a timer ticks and how its ticks go with calls.</summary>
public readonly struct GrainTimerCreationOptions
{
    [Obsolete("Constructors of types with required members are not supported in this version of your compiler.", true)]
    public GrainTimerCreationOptions()
    {
    }

    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time to the first tick; Timeout.InfiniteTimeSpan for none.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of a tick to the next; Timeout.InfiniteTimeSpan for one tick only.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Ticks may run beside calls.</summary>
    public bool Interleave { get; init; }

    /// <summary>A tick counts as use and so puts off idle collection.</summary>
    public bool KeepAlive { get; init; }
}
