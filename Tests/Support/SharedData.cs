using System.Text.Json.Nodes;

namespace Risk.Tests.Support;

/// <summary>Data beside the project: <c>RISK_TEST_DATA</c>, else <c>../shared/data</c> of the project's root.</summary>
/// <remarks>A test that asks for it where there is none skips itself and says so.</remarks>
public static class SharedData
{
    public static string PathOf(string file)
    {
        string path = Path.Combine(Folder(), file);
        if (!File.Exists(path))
            Assert.Skip($"{file} is not in {Folder()}; set RISK_TEST_DATA to the folder that has it.");
        return path;
    }

    public static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(PathOf(file)))!;

    /// <summary>The rows of a CSV file without its header.</summary>
    public static IEnumerable<string[]> Csv(string file) =>
        File.ReadLines(PathOf(file)).Skip(1).Select(line => line.Split(','));

    private static string Folder() =>
        Environment.GetEnvironmentVariable("RISK_TEST_DATA") is { Length: > 0 } set
            ? set
            : Path.GetFullPath(Path.Combine(ProjectTree.Root, "..", "shared", "data"));
}
