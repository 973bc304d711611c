namespace Risk.Contracts;

/// <summary>Imports closes. Key: <see cref="GrainKeys.Single"/>.</summary>
[Alias("risk.IClosesGrain")]
public interface IClosesGrain : IGrainWithStringKey
{
    /// <summary>
    /// Stores the closes (a later one of the same day and symbol replaces the earlier). A large import comes in
    /// parts; call <see cref="Complete"/> after the last.
    /// </summary>
    /// <returns>How many rows are new or changed.</returns>
    [Alias("import")]
    Task<int> Import(ImmutableArray<DailyClose> closes);

    /// <summary>Returns when every portfolio that holds an imported symbol is revalued on it.</summary>
    [Alias("complete"), ResponseTimeout("00:05:00")]
    Task Complete();
}
