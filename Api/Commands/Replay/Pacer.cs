namespace Risk.Api.Commands.Replay;

/// <summary>Says when ticks are due: as far apart as on the tape, divided by the speed.</summary>
/// <param name="speed">Times real time; infinite: all at once.</param>
internal sealed class Pacer(double speed, TimeProvider clock)
{
    private DateTimeOffset? first;
    private long start;

    /// <summary>How long to wait for a tick; zero or less when it is due.</summary>
    public TimeSpan WaitFor(DateTimeOffset at)
    {
        if (first is null)
            (first, start) = (at, clock.GetTimestamp());
        return (at - first.Value) / speed - clock.GetElapsedTime(start);
    }
}
