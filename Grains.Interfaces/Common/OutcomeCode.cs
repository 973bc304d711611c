namespace Risk.Contracts;

/// <summary>How a request ended. An expected refusal is a code, not an exception.</summary>
[GenerateSerializer, Alias("risk.outcome-code")]
public enum OutcomeCode
{
    /// <summary>Done; the change is stored.</summary>
    Done = 0,

    /// <summary>Nothing to do: the same was asked before.</summary>
    Unchanged = 1,

    /// <summary>No such thing.</summary>
    NotFound = 2,

    /// <summary>The state does not allow it; <see cref="Outcome{T}.Detail"/> says why.</summary>
    Conflict = 3,

    /// <summary>The request is malformed; <see cref="Outcome{T}.Errors"/> names the fields.</summary>
    Invalid = 4,
}
