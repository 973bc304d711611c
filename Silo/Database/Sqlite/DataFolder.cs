namespace Risk.Silo.Database.Sqlite;

/// <summary>The folder with the database, held by one process: two engines on one file would both send.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    public string Path { get; }

    /// <summary>Creates the folder if need be, and takes it until the object or the process ends.</summary>
    /// <exception cref="IOException">Another process has it, or it cannot be written; its message says so.</exception>
    public static DataFolder Take(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The data folder '{path}' cannot be created: {error.Message}", error);
        }

        var file = System.IO.Path.Combine(path, "lock");
        try
        {
            var held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, held);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The data folder '{path}' is in use by another process or not writable.", error);
        }
    }

    public void Dispose() => held.Dispose();
}
