namespace Risk.Tests.Structure;

public sealed class EmbeddedReferenceTests
{
    [Fact]
    public void Embedded_ReferencesNothingOfOurs() => ReferenceTests.OwnReferences("Embedded").ShouldBeEmpty();
}
