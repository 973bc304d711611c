using Risk.Contracts;
using Risk.Silo.Hosting.Health;

namespace Risk.Silo.Cluster.Health;

/// <summary>Reads the membership table. While Redis is away the silos go on; none can join.</summary>
internal sealed class RedisProbe(IMembershipTable table) : IHealthProbe
{
    public async Task<DependencyHealth> CheckAsync()
    {
        try
        {
            var read = await table.ReadAll();
            return Answer(true, $"membership version {read.Version.Version}");
        }
        catch (Exception error)
        {
            return Answer(false, error.Message.Split('\n')[0]);
        }
    }

    private static DependencyHealth Answer(bool healthy, string detail) =>
        new("redis", healthy, detail, Required: false);
}
