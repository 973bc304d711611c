using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.References;

/// <summary>GetGrain, and what its references are.</summary>
public sealed class ReferenceTests : EngineTest
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void GetGrain_EmptyKey_ThrowsArgument(string key) =>
        Should.Throw<ArgumentException>(() => Grain<IChainGrain>(key)).ShouldBeOfType<ArgumentException>();

    [Fact]
    public void GetGrain_NullKey_ThrowsArgumentNull() =>
        Should.Throw<ArgumentNullException>(() => Grain<IChainGrain>(null!));

    [Fact]
    public void GetGrain_NoClassForTheInterface_ThrowsArgument() =>
        Should.Throw<ArgumentException>(() => Grain<INobodyGrain>("n"));

    [Fact]
    public async Task GetGrain_OddKey_IsTheKeyOfTheGrain() =>
        (await Grain<IChainGrain>("a/b c\u00e9+*").Ping()).ShouldBe("a/b c\u00e9+*");

    [Fact]
    public void References_SameGrain_AreEqual()
    {
        var (one, two) = ((GrainReference)Grain<IChainGrain>("a"), (GrainReference)Grain<IChainGrain>("a"));

        one.ShouldBe(two);
        (one == two).ShouldBeTrue();
        one.GetHashCode().ShouldBe(two.GetHashCode());
        one.GrainId.ShouldBe(GrainId.Create("test-chain", "a"));
    }

    [Fact]
    public void References_OtherKey_AreUnequal() => Grain<IChainGrain>("a").ShouldNotBe(Grain<IChainGrain>("b"));

    [Fact]
    public async Task GetGrain_ById_IsTheSameGrain()
    {
        var id = GrainId.Create("test-chain", "a");

        (await Host.Grains.GetGrain<IChainGrain>(id).Ping()).ShouldBe("a");
    }
}
