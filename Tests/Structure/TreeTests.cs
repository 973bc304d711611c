using System.Text.RegularExpressions;
using Risk.Tests.Support;

namespace Risk.Tests.Structure;

/// <summary>What the project never contains.</summary>
public sealed partial class TreeTests
{
    private static readonly string[] Patterns =
        ["*.cs", "*.csproj", "*.props", "*.targets", "*.sql", "*.md", "*.js", "*.json", "*.html", "run", "test"];

    [Theory]
    [InlineData("Grains")]
    [InlineData("Grains.Interfaces")]
    public void Grains_HaveNoConditionalCode(string folder) =>
        ProjectTree.Files("*.cs").Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal))
            .Where(f => Text(f).Split('\n').Any(l => l.TrimStart().StartsWith("#if", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void Sources_NameNoFolderOfAMachine() =>
        Texts().Where(f => MachineFolder().IsMatch(Text(f))).ShouldBeEmpty();

    [Fact]
    public void LockFiles_NameNoRegistry() =>
        ProjectTree.Files("package-lock.json")
            .Where(f => Text(f).Contains("\"resolved\"", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IEnumerable<string> Texts() =>
        Patterns.SelectMany(ProjectTree.Files);

    private static string Text(string file) => File.ReadAllText(Path.Combine(ProjectTree.Root, file));

    [GeneratedRegex("(^|[^A-Za-z0-9_.-])/(home|root|work)/")]
    private static partial Regex MachineFolder();
}
