namespace Risk.Tests.Support.Engine;

/// <summary>What happens to one write.</summary>
public enum WriteFault
{
    None,

    /// <summary>It throws; nothing is written.</summary>
    Fails,

    /// <summary>It is written, then throws.</summary>
    FailsAfter,

    /// <summary>The process dies; nothing is written.</summary>
    DiesBefore,

    /// <summary>It is written, then the process dies.</summary>
    DiesAfter,
}
