namespace Risk.Contracts;

/// <summary>Which stamps of an alert's links have been used. Key: the alert's id.</summary>
[Alias("risk.IStampsGrain")]
public interface IStampsGrain : IGrainWithStringKey
{
    /// <summary>Uses a stamp up.</summary>
    /// <param name="until">How long it has to be remembered.</param>
    /// <returns>False when it was used before.</returns>
    [Alias("use")]
    Task<bool> Use(string stampId, DateTimeOffset until);
}
