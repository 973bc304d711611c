namespace Risk.Tests.Engine.Life;

/// <summary>What a grain's constructor gets.</summary>
public sealed class InjectionTests : LifeTest
{
    [Fact]
    public async Task Constructor_Services_AreOfTheActivationsScope() =>
        (await Probe.Services()).ShouldBeEmpty();
}
