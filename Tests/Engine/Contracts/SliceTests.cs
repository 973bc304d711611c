using System.Reflection;
using Risk.Tests.Support;

namespace Risk.Tests.Engine.Contracts;

/// <summary>The slice of Orleans that grains may use: slice.txt, checked against the declarations of Orleans 10.4.
/// The engine of either edition must have every line of it.</summary>
public sealed class SliceTests
{
    private static readonly string[] Slice =
        File.ReadAllLines(Path.Combine(ProjectTree.Root, "Tests", "Engine", "Contracts", "slice.txt"));

    [Fact]
    public void Engine_HasEveryMemberOfTheSlice() =>
        Slice.Except(OrleansTypes().SelectMany(Surface.Of)).ShouldBeEmpty();

    /// <summary>Public types in Orleans' own namespaces, from whatever assembly.</summary>
    internal static IEnumerable<Type> OrleansTypes() => EngineAssemblies()
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type.Namespace is { } name && name.StartsWith("Orleans", StringComparison.Ordinal) &&
            !name.StartsWith("Orleans.Embedded", StringComparison.Ordinal));

    private static IEnumerable<Assembly> EngineAssemblies() => Directory
        .GetFiles(AppContext.BaseDirectory, "*.dll")
        .Where(file => Path.GetFileName(file) == "Embedded.dll" ||
            Path.GetFileName(file).StartsWith("Orleans.", StringComparison.Ordinal))
        .Select(Assembly.LoadFrom);
}
