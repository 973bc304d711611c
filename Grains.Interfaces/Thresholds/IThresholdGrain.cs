namespace Risk.Contracts;

/// <summary>Knows which portfolio a limit belongs to and forwards to it. Key: the threshold's id.</summary>
[Alias("risk.IThresholdGrain")]
public interface IThresholdGrain : IGrainWithStringKey
{
    /// <summary>Refused when a limit of this id exists.</summary>
    [Alias("create")]
    Task<Outcome<ThresholdView>> Create(ThresholdDefinition threshold);

    /// <summary>Refused when the limit does not exist or would move to another portfolio.</summary>
    [Alias("update")]
    Task<Outcome<ThresholdView>> Update(ThresholdDefinition threshold);

    [Alias("get")]
    Task<ThresholdView?> Get();

    [Alias("delete")]
    Task<Outcome<ThresholdView>> Delete();

    /// <summary>A portfolio is about to have a limit of this id. Does not wait for the other requests.</summary>
    /// <remarks>
    /// Interleaves, as one of them may be waiting for that very portfolio. It changes nothing while one is at work.
    /// </remarks>
    /// <param name="keep">False only asks whether it may.</param>
    /// <returns>False when another portfolio has such a limit, or is about to.</returns>
    [Alias("claim"), AlwaysInterleave]
    Task<bool> Claim(string portfolioId, bool keep);
}
