namespace Risk.Grains.Records;

internal static class RecordsExtensions
{
    /// <summary>Writes the rows. The state of the grain is the truth: what is not written now stays owed.</summary>
    /// <param name="onFailure">Says why they were not written.</param>
    /// <returns>Whether they are written.</returns>
    public static async Task<bool> TrySaveAsync(
        this IRecords records, IReadOnlyList<Record> rows, Action<Exception> onFailure)
    {
        try
        {
            await records.SaveAsync(rows);
            return true;
        }
        catch (Exception failure)
        {
            onFailure(failure);
            return false;
        }
    }
}
