namespace Risk.Contracts;

/// <summary>The timed telling of one alert. Key: the alert's id.</summary>
/// <remarks>
/// A call carries the alert's revision, which rises with each event: one that was seen before does nothing, so that
/// the alert may repeat it. What a call tells is in the outbox when it returns.
/// </remarks>
[Alias("risk.IEscalationGrain")]
public interface IEscalationGrain : IGrainWithStringKey
{
    /// <summary>Starts it once.</summary>
    /// <param name="policyId">Null: the default policy of the severity.</param>
    /// <param name="remindEvery">Null: those who were told are not reminded.</param>
    /// <param name="previousAlertId">The limit's alert before; null when it is not known.</param>
    /// <returns>Null when no policy applies.</returns>
    [Alias("start")]
    Task<EscalationSummary?> Start(
        AlertNotice notice, int revision, string? policyId, TimeSpan? remindEvery, string? previousAlertId);

    /// <summary>The limit has broken again: what is still to be told of the end, the next alert tells.</summary>
    /// <returns>Null when no policy applied.</returns>
    [Alias("hand-over")]
    Task<EscalationHistory?> HandOver(string nextAlertId);

    /// <summary>Learns how the alert stands now, for what it tells later.</summary>
    [Alias("note")]
    Task<EscalationSummary?> Note(AlertNotice notice, int revision);

    /// <summary>Stops where it stands: the alert was acknowledged.</summary>
    [Alias("pause")]
    Task<EscalationSummary?> Pause(AlertNotice notice, int revision);

    /// <summary>Goes on where it stood; a step that came due meanwhile runs at once.</summary>
    /// <param name="isUnattended">The acknowledgement ran out: those who were told hear of it.</param>
    [Alias("resume")]
    Task<EscalationSummary?> Resume(AlertNotice notice, int revision, bool isUnattended);

    /// <summary>Holds back what is due until then; null ends that.</summary>
    [Alias("snooze")]
    Task<EscalationSummary?> Snooze(AlertNotice notice, int revision, DateTimeOffset? until);

    /// <summary>Tells whoever was told that it is worse, despite pause and snooze, and goes on.</summary>
    [Alias("worsen")]
    Task<EscalationSummary?> Worsen(AlertNotice notice, int revision);

    /// <summary>
    /// The severity rose: tells whoever was told that it is worse, and goes on by the policy of the new severity.
    /// </summary>
    /// <param name="policyId">Null: the default policy of the severity.</param>
    [Alias("reroute")]
    Task<EscalationSummary?> Reroute(AlertNotice notice, int revision, string? policyId);

    /// <summary>Goes on by the newest version of a policy. Refused when it is over.</summary>
    /// <param name="policyId">Null: its own.</param>
    [Alias("switch")]
    Task<Outcome<EscalationSummary>> Switch(string? policyId, UserAction action);

    /// <summary>Ends it and tells whoever was told that the alert is over.</summary>
    [Alias("finish")]
    Task<EscalationSummary?> Finish(AlertNotice notice, int revision);

    /// <summary>Null when it has not started or no policy applies.</summary>
    [Alias("get"), ReadOnly]
    Task<EscalationSummary?> Get();

    /// <summary>How long an acknowledgement lasts by its policy; null: for ever.</summary>
    [Alias("ack-timeout"), ReadOnly]
    Task<TimeSpan?> AckTimeout();

    /// <summary>Runs what is due. From the sweeper.</summary>
    [Alias("wake")]
    Task Wake();
}
