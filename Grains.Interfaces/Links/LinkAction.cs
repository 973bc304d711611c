namespace Risk.Contracts;

/// <summary>What the form of a link does.</summary>
[GenerateSerializer, Alias("risk.link-action")]
public enum LinkAction
{
    Acknowledge = 0,
    Resolve = 1,

    /// <summary>Gives an acknowledged alert back; by text message only.</summary>
    Unacknowledge = 2,
}
