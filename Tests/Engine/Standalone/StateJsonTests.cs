using System.Text.Json;
using Orleans.Embedded.State;

namespace Risk.Tests.Engine.Standalone;

/// <summary>The JSON of stored state is a contract.</summary>
public sealed class StateJsonTests
{
    public enum Colour
    {
        LightBlue,
        Red,
    }

    [Fact]
    public void Write_ARecord_GivesTheseBytes() =>
        Write(new Sample { TwoWords = "ä", Colour = Colour.LightBlue, Price = 1.10m, Ratio = double.NaN })
            .ShouldBe("""{"two_words":"ä","colour":"light_blue","price":1.10,"ratio":"NaN","items":[]}""");

    [Fact]
    public void Write_ASubtype_NamesItsAlias() =>
        Write<Shape>(new Circle(2)).ShouldBe("""{"$type":"test.circle","radius":2}""");

    [Fact]
    public void Read_AnOlderOrNewerVersion_TakesDefaultsAndSkipsWhatItDoesNotKnow() =>
        Read<Sample>("""{"later":{"a":[1]},"price":3}""").ShouldBe(new Sample { Price = 3m });

    [Fact]
    public void Read_TheTypeIsNotFirst_StillReads() =>
        Read<Shape>("""{"radius":2,"$type":"test.circle"}""").ShouldBe(new Circle(2));

    [Theory]
    [InlineData("""{"colour":"green"}""")]
    [InlineData("""{"colour":1}""")]
    public void Read_AnUnknownEnumValue_Throws(string json) => Should.Throw<JsonException>(() => Read<Sample>(json));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, StateJson.Options);

    private static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, StateJson.Options);

    public sealed record Sample
    {
        public string? TwoWords { get; init; }

        public Colour Colour { get; init; }

        public decimal Price { get; init; }

        public double Ratio { get; init; }

        public ImmutableArray<int> Items { get; init; } = [];
    }
}
