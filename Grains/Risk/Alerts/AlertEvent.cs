using Risk.Thresholds;

namespace Risk.Alerts;

/// <summary>What can happen to an alert after its opening.</summary>
public abstract record AlertEvent(DateTimeOffset At)
{
    /// <summary>The metric was read again.</summary>
    /// <param name="Step">How much worse, as a part of the threshold, is told again; 0: nothing is.</param>
    public sealed record Read(
        double Value, double Peak, DateTimeOffset At, double Step = Worsening.UsualStep) : AlertEvent(At);

    /// <param name="Timeout">After it the acknowledgement ends by itself; null: never.</param>
    public sealed record Acknowledge(string User, string? Comment, TimeSpan? Timeout, DateTimeOffset At)
        : AlertEvent(At);

    public sealed record Unacknowledge(string User, string? Comment, DateTimeOffset At) : AlertEvent(At);

    /// <summary>The acknowledgement's time may be over.</summary>
    public sealed record AckExpired(DateTimeOffset At) : AlertEvent(At);

    public sealed record Snooze(DateTimeOffset Until, string User, string? Comment, DateTimeOffset At)
        : AlertEvent(At);

    /// <summary>The snooze's time may be over.</summary>
    public sealed record SnoozeExpired(DateTimeOffset At) : AlertEvent(At);

    /// <summary>Its limit has another severity.</summary>
    public sealed record Reclassify(Severity Severity, DateTimeOffset At) : AlertEvent(At);

    public sealed record Remark(string User, string Comment, DateTimeOffset At) : AlertEvent(At);

    /// <param name="User">Null unless by hand.</param>
    public sealed record Resolve(ResolutionKind Kind, double? Value, string? User, string? Comment, DateTimeOffset At)
        : AlertEvent(At);
}
