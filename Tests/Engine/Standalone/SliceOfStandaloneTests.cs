using Risk.Tests.Engine.Contracts;
using Risk.Tests.Support;

namespace Risk.Tests.Engine.Standalone;

/// <summary>This edition's engine declares nothing in Orleans' namespaces that Orleans does not have.</summary>
public sealed class SliceOfStandaloneTests
{
    [Fact]
    public void Engine_HasNoMemberBesideTheSlice()
    {
        var slice = File.ReadAllLines(Path.Combine(ProjectTree.Root, "Tests", "Engine", "Contracts", "slice.txt"));

        SliceTests.OrleansTypes().SelectMany(Surface.Of).Except(slice).ShouldBeEmpty();
    }
}
