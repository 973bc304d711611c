using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Hosting.Health;

/// <summary>Asks the database for a row.</summary>
public sealed class DatabaseProbe(IDatabase database) : IHealthProbe
{
    public async Task<DependencyHealth> CheckAsync()
    {
        try
        {
            await database.ReadAsync(new("select 1 as one"), row => row.Integer("one"));
            return new("database", true, database.Name, Required: true);
        }
        catch (StorageUnavailableException error)
        {
            return new("database", false, error.Message, Required: true);
        }
    }
}
