namespace Risk.Escalations;

/// <summary>When a limit that breaks again and again is told of less.</summary>
/// <param name="Window">Breaks of a limit within it belong together; zero: nothing is damped.</param>
/// <param name="Quiet">How long it has to stay broken, or to be back, before that is told.</param>
public sealed record FlapTerms(TimeSpan Window, TimeSpan Quiet)
{
    /// <summary>So many messages about the limit within the window has a person got before it is damped.</summary>
    public const int MaxMessages = 3;

    /// <summary>So many breaks within the window are told at once, whatever was told.</summary>
    public const int BreaksBefore = 2;

    public static FlapTerms Off { get; } = new(TimeSpan.Zero, TimeSpan.Zero);
}
