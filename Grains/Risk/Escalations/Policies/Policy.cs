using Risk.Thresholds;

namespace Risk.Escalations;

/// <summary>Who is told when, for alerts of a severity.</summary>
/// <param name="RepeatCount">How often the whole ladder runs again.</param>
/// <param name="AckTimeout">After it an acknowledged alert that is still open escalates again; null: never.</param>
/// <param name="Version">Rises by one with each change; a running escalation keeps its own.</param>
public sealed record Policy(
    string Id,
    Severity Severity,
    TimeSpan InitialDelay,
    ImmutableArray<PolicyStep> Steps,
    int RepeatCount,
    TimeSpan? AckTimeout,
    int Version)
{
    /// <summary>How many steps there are, with the repetitions.</summary>
    public int Length => Steps.Length * (RepeatCount + 1);

    /// <param name="index">From 0 to <see cref="Length"/> − 1.</param>
    public PolicyStep At(int index) => Steps[index % Steps.Length];
}

/// <summary>One rung of the ladder.</summary>
/// <param name="Level">Its name, e.g. <c>management</c>.</param>
/// <param name="Delay">From the due time of the step before; the first's, from opening plus initial delay.</param>
/// <param name="Recipients">Email address, E.164 number, https URL, <c>user:NAME</c> or <c>role:NAME</c>.</param>
public sealed record PolicyStep(
    string Level, TimeSpan Delay, ImmutableArray<string> Recipients, NotificationType Type);
