using Risk.Tests.Support;

namespace Risk.Tests.Infra;

/// <summary>The files that say how the service is run.</summary>
internal static class InfraFile
{
    public static IEnumerable<string> All(params string[] folders) =>
        from folder in folders
        from path in Directory.EnumerateFiles(
            Path.Combine(ProjectTree.Root, "infra", folder), "*", SearchOption.AllDirectories)
        select Path.GetRelativePath(ProjectTree.Root, path);

    public static string Text(string path) => File.ReadAllText(Path.Combine(ProjectTree.Root, path));
}
