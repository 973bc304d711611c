namespace Risk.Contracts;

/// <summary>What became of a link that was followed, or its form that was sent.</summary>
[GenerateSerializer, Alias("risk.link-result")]
public enum LinkResult
{
    /// <summary>It shows the alert.</summary>
    Shown = 0,

    /// <summary>The alert is acknowledged or resolved now.</summary>
    Done = 1,

    /// <summary>It was so before.</summary>
    Unchanged = 2,

    /// <summary>The alert's state does not allow it.</summary>
    Refused = 3,

    /// <summary>The form was older than five minutes, was sent before or is not of this page.</summary>
    Stale = 4,

    /// <summary>The link is not signed by this service.</summary>
    Forged = 5,

    /// <summary>The link was good once.</summary>
    Expired = 6,

    /// <summary>There is no such alert any more.</summary>
    Gone = 7,
}
