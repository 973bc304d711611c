using Risk.Tests.Simulator.Planted;
using Risk.Tests.Simulator.Play;
using Risk.Tests.Support.Order;

namespace Risk.Tests.Simulator;

/// <summary>The simulator would see it: each kind of mistake is found, and not by chance, within few seeds.</summary>
[Takes(30)]
public sealed class PlantedBugTests
{
    private const int FewSeeds = 300;

    public static TheoryData<string> Kinds => [.. Bugs.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Judge_OfAServiceWithTheBug_FindsIt(string bug)
    {
        Failure? found = Search.First(Enumerable.Range(1, FewSeeds), Bugs.Named(bug));

        found.ShouldNotBeNull();
        TestContext.Current.TestOutputHelper!.WriteLine($"{found}");
        Search.First([found.Script.Seed]).ShouldBeNull("the service without the bug fails as well");
    }
}
