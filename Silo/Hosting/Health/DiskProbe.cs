using Risk.Contracts;

namespace Risk.Silo.Hosting.Health;

/// <summary>Looks how much room the disk of the data folder has.</summary>
public sealed class DiskProbe(string folder) : IHealthProbe
{
    private const long LeastFreeBytes = 100L << 20;

    public Task<DependencyHealth> CheckAsync()
    {
        try
        {
            var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
            return Task.FromResult(Answer(free >= LeastFreeBytes, $"{free >> 20} MiB free"));
        }
        catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Task.FromResult(Answer(false, error.Message));
        }
    }

    private static DependencyHealth Answer(bool healthy, string detail) =>
        new("disk", healthy, detail, Required: false);
}
