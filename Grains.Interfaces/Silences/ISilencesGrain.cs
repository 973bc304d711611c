namespace Risk.Contracts;

/// <summary>All silences: few, and read before anyone is told anything. Key: <see cref="GrainKeys.Single"/>.</summary>
[Alias("risk.ISilencesGrain")]
public interface ISilencesGrain : IGrainWithStringKey
{
    /// <summary>Makes one. Its id is the caller's, so that asking twice makes one.</summary>
    [Alias("create")]
    Task<Outcome<SilenceView>> Create(Silence silence);

    /// <summary>Ends one early. What it held back is told within a minute, mostly at once.</summary>
    [Alias("expire")]
    Task<Outcome<SilenceView>> Expire(string silenceId, UserAction action);

    /// <summary>Null when there is none, or none any more.</summary>
    [Alias("get"), ReadOnly]
    Task<SilenceView?> Get(string silenceId);

    /// <summary>Newest first; those that ended are listed for a week.</summary>
    [Alias("list"), ReadOnly]
    Task<ImmutableArray<SilenceView>> List();

    /// <summary>Why the alert may not be told of now; empty when it may.</summary>
    [Alias("holds")]
    Task<ImmutableArray<AlertHold>> Holds(AlertSubject alert);
}
