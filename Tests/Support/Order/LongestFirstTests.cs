namespace Risk.Tests.Support.Order;

[Takes(7)]
public sealed class LongestFirstTests
{
    [Fact]
    public void Collection_OfAClassThatTakesLong_IsKnownByTheRunnersName() =>
        LongestFirst.SecondsOf(TestContext.Current.TestCollection!.TestCollectionDisplayName).ShouldBe(7);

    [Theory]
    [InlineData("Test collection for Risk.Tests.Structure.TreeTests (id: 0a)")]
    [InlineData("Test collection for Risk.Tests.Nobody (id: 0a)")]
    [InlineData("ClusterTest")]
    public void Collection_OfAnyOtherClass_TakesNoTimeWorthMentioning(string collection) =>
        LongestFirst.SecondsOf(collection).ShouldBe(0);
}
