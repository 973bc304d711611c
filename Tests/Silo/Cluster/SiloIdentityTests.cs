using System.Net;
using Risk.Silo.Cluster.Membership;

namespace Risk.Tests.Silo;

/// <summary>Whose claims are nobody's any more.</summary>
public sealed class SiloIdentityTests
{
    private static readonly SiloAddress Own = Silo(generation: 100);

    [Theory]
    [InlineData(SiloStatus.Dead, true)]
    [InlineData(SiloStatus.Active, false)]
    [InlineData(SiloStatus.Joining, false)]
    [InlineData(SiloStatus.ShuttingDown, false)]
    [InlineData(SiloStatus.Stopping, false)]
    public void IsGone_OfAMember_GoesByItsStatus(SiloStatus status, bool isGone) =>
        SiloIdentity.IsGone(Silo(generation: 50).ToParsableString(), Own, _ => status).ShouldBe(isGone);

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)] // as young as this one: it may only not be known yet
    [InlineData(101, false)]
    public void IsGone_OfNoMember_GoesByItsStart(int generation, bool isGone) =>
        SiloIdentity.IsGone(Silo(generation).ToParsableString(), Own, _ => SiloStatus.None).ShouldBe(isGone);

    [Theory]
    [InlineData("2b1c0d6f6d1747b2a3a0c7f5d0a1b2c3")]
    [InlineData("")]
    [InlineData("10.0.0.1:11111@soon")]
    public void IsGone_OfWhatIsNoSilo_IsTrue(string epoch) =>
        SiloIdentity.IsGone(epoch, Own, _ => SiloStatus.Active).ShouldBeTrue();

    [Fact]
    public void IsGone_AsksForTheSiloThatTheEpochNames()
    {
        SiloAddress other = Silo(generation: 50);
        SiloStatus StatusOf(SiloAddress asked) => asked.Equals(other) ? SiloStatus.Active : SiloStatus.Dead;
        SiloIdentity.IsGone(other.ToParsableString(), Own, StatusOf).ShouldBeFalse();
    }

    private static SiloAddress Silo(int generation) =>
        SiloAddress.New(new IPEndPoint(IPAddress.Parse("10.0.0.7"), 11111), generation);
}
