using System.Reflection;

namespace Risk.Tests.Structure;

/// <summary>The allowed references between projects, read from the built assemblies.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Own = ["Risk", "Grains.Interfaces", "Grains", "Silo", "orleans-risk", "Embedded"];

    [Theory]
    [InlineData("Risk", "")]
    [InlineData("Grains.Interfaces", "Embedded")]
    [InlineData("Grains", "Embedded Grains.Interfaces Risk")]
    [InlineData("Silo", "Embedded Grains Grains.Interfaces Risk")]
    public void Assembly_References_OnlyWhatTheDesignAllows(string assembly, string allowed) =>
        OwnReferences(assembly).ShouldBeSubsetOf(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Api_NamesSilo_OnlyInItsEditionFolders()
    {
        string[] offenders = [.. Support.ProjectTree.Files("*.cs")
            .Where(f => f.StartsWith("Api/", StringComparison.Ordinal))
            .Where(f => !f.StartsWith("Api/Standalone/", StringComparison.Ordinal))
            .Where(f => !f.StartsWith("Api/Cluster/", StringComparison.Ordinal))
            .Where(f => NamesSiloOrGrains(File.ReadAllText(Path.Combine(Support.ProjectTree.Root, f))))];
        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Risk_ReferencesNothingButTheFrameworkAndTimeZones() =>
        Assembly.Load("Risk").GetReferencedAssemblies().Select(a => a.Name!)
            .ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal) || name == "NodaTime");

    internal static IEnumerable<string> OwnReferences(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name!).Intersect(Own);

    private static bool NamesSiloOrGrains(string source) =>
        new[] { "Risk.Silo", "Risk.Grains" }.Any(name => source.Contains(name, StringComparison.Ordinal));
}
