namespace Risk.Tests.Engine.Standalone;

/// <summary>Keeps what it is given where the test can see it.</summary>
[Alias("test.copy")]
public interface ICopyGrain : IGrainWithStringKey
{
    [Alias("Keep")]
    Task Keep(Shape shape);

    [Alias("Give")]
    Task<Shape> Give();

    [Alias("Append")]
    Task Append(int number, string gate);
}

/// <summary>A message of several kinds.</summary>
[GenerateSerializer, Immutable, Alias("test.shape")]
public abstract record Shape;

[GenerateSerializer, Immutable, Alias("test.circle")]
public sealed record Circle([property: Id(0)] double Radius) : Shape;

[GenerateSerializer, Immutable, Alias("test.group")]
public sealed record ShapeGroup([property: Id(0)] ImmutableArray<Shape> Parts) : Shape;

/// <summary>What a copy grain has.</summary>
public sealed class CopyBox
{
    public Shape? Kept { get; set; }

    public List<int> Numbers { get; } = [];
}

[GrainType("test-copy")]
public sealed class CopyGrain(CopyBox box, Gates gates) : Grain, ICopyGrain
{
    public Task Keep(Shape shape)
    {
        box.Kept = shape;
        return Task.CompletedTask;
    }

    public Task<Shape> Give() => Task.FromResult(box.Kept!);

    public async Task Append(int number, string gate)
    {
        await gates.PassAsync(gate);
        box.Numbers.Add(number);
    }
}
