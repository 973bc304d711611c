namespace Risk.Tests.Simulator.Play;

internal enum Deed
{
    /// <summary>A price comes in; the amount.</summary>
    Price,

    /// <summary>The limit is put at the amount; 0: it is switched off.</summary>
    Limit,

    /// <summary>The policy is saved anew: the ladder of that number.</summary>
    Policy,

    Acknowledge,
    Unacknowledge,

    /// <summary>For so many minutes.</summary>
    Snooze,

    /// <summary>Nobody is told of any alert of the book for so many minutes.</summary>
    Silence,

    Resolve,
    Comment,

    /// <summary>A notification that was given up is sent again.</summary>
    Replay,

    /// <summary>kill -9, and a start so many seconds later.</summary>
    Kill,

    /// <summary>The clock is put forward by so many seconds.</summary>
    Jump,

    /// <summary>Every grain leaves memory.</summary>
    Forget,
}

/// <summary>Something that happens to the service.</summary>
/// <param name="Wait">How long after the one before, or how long after the next step is due.</param>
/// <param name="AimsAtStep">Whether it waits for the next step, if one is to come.</param>
internal sealed record Happening(TimeSpan Wait, bool AimsAtStep, Deed Deed, int Amount)
{
    public override string ToString() =>
        $"{(AimsAtStep ? "next step " : "")}{(Wait < TimeSpan.Zero ? "" : "+")}{Wait:c} {Deed} {Amount}";
}
