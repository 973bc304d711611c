namespace Risk.Contracts;

/// <summary>The key that signs links and codes where no setting gives one. Key: <see cref="GrainKeys.Single"/>.
/// </summary>
[Alias("risk.IKeysGrain")]
public interface IKeysGrain : IGrainWithStringKey
{
    /// <summary>Made once, at random, and stored: 32 bytes in base 64.</summary>
    [Alias("action-key")]
    Task<string> ActionKey();
}
