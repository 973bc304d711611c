using System.Security.Cryptography;

namespace Risk.Api.Standalone;

/// <summary>The signing secret of a service that was given none: made once, kept in the data folder.</summary>
internal static class SecretFile
{
    private const string Name = "jwt-secret";
    private const int SecretBytes = 48;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Null when there is none.</summary>
    public static byte[]? Read(string dataFolder)
    {
        string path = Path.Combine(dataFolder, Name);
        return File.Exists(path) ? Convert.FromBase64String(File.ReadAllText(path)) : null;
    }

    public static byte[] ReadOrMake(string dataFolder)
    {
        if (Read(dataFolder) is { } secret)
            return secret;
        Directory.CreateDirectory(dataFolder);
        string path = Path.Combine(dataFolder, Name);
        string fresh = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(fresh, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fresh, OwnerOnly);
        return Keep(fresh, path, dataFolder);
    }

    // Two processes may start at once: the first one's secret is everybody's.
    private static byte[] Keep(string fresh, string path, string dataFolder)
    {
        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
        return Read(dataFolder)!;
    }
}
