namespace Risk.Contracts;

/// <summary>How a request ended. An expected refusal is a code, not an exception.</summary>
[GenerateSerializer, Alias("risk.outcome-code")]
public enum OutcomeCode
{
    /// <summary>Done; the change is stored.</summary>
    [Id(0)] Done,

    /// <summary>Nothing to do: the same was asked before.</summary>
    [Id(1)] Unchanged,

    /// <summary>No such thing.</summary>
    [Id(2)] NotFound,

    /// <summary>The state does not allow it; <see cref="Outcome{T}.Detail"/> says why.</summary>
    [Id(3)] Conflict,

    /// <summary>The request is malformed; <see cref="Outcome{T}.Errors"/> names the fields.</summary>
    [Id(4)] Invalid,
}
