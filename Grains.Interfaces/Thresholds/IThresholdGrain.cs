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
}
