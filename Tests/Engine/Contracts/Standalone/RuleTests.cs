namespace Risk.Tests.Engine.Contracts;

/// <summary>The rules find what they are there to find.</summary>
public sealed class RuleTests
{
    [Alias("test.good-interface")]
    private interface IGood : IGrainWithStringKey
    {
        [Alias("a")]
        Task<ImmutableArray<Good>> A(Good good, CancellationToken token);
    }

    [Alias("test.bad-interface")]
    private interface IBad : IGrainWithStringKey
    {
        [Alias("a")]
        Task<T> Generic<T>();

        [Alias("a")]
        IAsyncEnumerable<int> Stream();

        Task Unnamed(List<int> mutable);
    }

    [Fact]
    public void GoodInterface_HasNoProblem()
    {
        GrainRules.Problems(typeof(IGood)).ShouldBeEmpty();
        MessageTypes.ReachableFrom(MessageTypes.OfInterface(typeof(IGood))).SelectMany(MessageRules.Problems)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Generic is generic")]
    [InlineData("method alias 'a' twice")]
    [InlineData("Stream returns neither")]
    [InlineData("Unnamed has no [Alias]")]
    public void BadInterface_EachProblem_IsFound(string problem) =>
        GrainRules.Problems(typeof(IBad)).ShouldContain(found => found.Contains(problem));

    [Theory]
    [InlineData(typeof(List<int>), "cannot travel")]
    [InlineData(typeof(int[]), "cannot travel")]
    [InlineData(typeof(Bare), "no [GenerateSerializer]")]
    [InlineData(typeof(Bare), "no [Alias]")]
    [InlineData(typeof(Bare), "neither sealed")]
    [InlineData(typeof(Careless), "NoId has no [Id]")]
    [InlineData(typeof(Careless), "Settable can be changed")]
    [InlineData(typeof(Careless), "[Id(0)] twice")]
    [InlineData(typeof(Careless), "Field is a public field")]
    [InlineData(typeof(Numbered), "One is an enum's name with an [Id]")]
    public void BadMessage_EachProblem_IsFound(Type message, string problem) =>
        MessageRules.Problems(message).ShouldContain(found => found.Contains(problem));

    [Theory]
    [InlineData("no [GenerateSerializer]")]
    [InlineData("not derived from Exception itself")]
    [InlineData("no public constructor")]
    [InlineData("Driver has no [Id]")]
    [InlineData("Driver cannot travel")]
    public void BadException_EachProblem_IsFound(string problem) =>
        MessageRules.ExceptionProblems(typeof(TalkativeException)).ShouldContain(found => found.Contains(problem));

    [Fact]
    public void Reachable_TypeOfAMemberInACollection_IsFound() =>
        MessageTypes.ReachableFrom([typeof(Outer)]).ShouldContain(typeof(Careless));

    [Fact]
    public void GrainClass_WithoutGrainType_IsFound() =>
        GrainRules.ClassProblems([typeof(NamelessGrain)]).ShouldHaveSingleItem();

    [GenerateSerializer, Immutable, Alias("test.good")]
    private sealed record Good([property: Id(0)] string Name, [property: Id(1)] int? Number)
    {
        public int Computed => Name.Length;
    }

    public record Bare;

    private enum Numbered
    {
        [Id(0)] One,
    }

    [GenerateSerializer, Alias("test.careless")]
    private sealed class Careless
    {
        public int Field = 1;

        public int NoId { get; init; }

        [Id(0)]
        public int Settable { get; set; }

        [Id(0)]
        public int Twice { get; init; }
    }

    [GenerateSerializer, Alias("test.outer")]
    private sealed record Outer([property: Id(0)] ImmutableArray<Careless> Items);

    private abstract class NamelessGrain : Grain;

    private sealed class TalkativeException(Exception driver) : IOException
    {
        public Exception Driver { get; } = driver;
    }
}
