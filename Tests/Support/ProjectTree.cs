namespace Risk.Tests.Support;

/// <summary>The source tree that the tests were built from.</summary>
public static class ProjectTree
{
    /// <summary>The folder with the solution file, found upwards from the test program.</summary>
    public static string Root { get; } = Find();

    /// <summary>Paths, relative to the root, of the sources of a kind; build output left out.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        from path in Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path)
        where !relative.Split('/').Any(part => part is "artifacts" or "node_modules" or "bin" or "obj" or ".git")
        select relative;

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Orleans.Risk.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests do not run inside the project's tree.");
    }
}
