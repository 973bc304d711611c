namespace Risk.Contracts;

/// <summary>The timed telling of one alert. Key: the alert's id.</summary>
[Alias("risk.IEscalationGrain")]
public interface IEscalationGrain : IGrainWithStringKey
{
    /// <summary>Starts it once; steps that are due have their notifications in the outbox when this returns.</summary>
    /// <returns>Null when no policy applies.</returns>
    [Alias("start")]
    Task<EscalationSummary?> Start(AlertNotice notice, string? policyId);

    /// <summary>Stops where it stands: the alert was acknowledged.</summary>
    [Alias("pause")]
    Task<EscalationSummary?> Pause(AlertNotice notice);

    /// <summary>Goes on where it stood; a step that came due meanwhile runs at once.</summary>
    [Alias("resume")]
    Task<EscalationSummary?> Resume(AlertNotice notice);

    /// <summary>Holds back notifications until then; null ends that.</summary>
    [Alias("snooze")]
    Task<EscalationSummary?> Snooze(AlertNotice notice, DateTimeOffset? until);

    /// <summary>Ends it and tells whoever was told that the alert is over.</summary>
    [Alias("finish")]
    Task<EscalationSummary?> Finish(AlertNotice notice);

    [Alias("get"), ReadOnly]
    Task<EscalationSummary?> Get();

    /// <summary>Runs what is due. From the sweeper.</summary>
    [Alias("wake")]
    Task Wake();
}
