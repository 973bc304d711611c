using System.Text.Json;
using System.Text.Json.Nodes;
using Risk.Tests.Support;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>A place in the file of expected values that keeps a list of what was read.</summary>
internal sealed record GoldenNode(string Path, JsonNode? Json, HashSet<string> Read)
{
    public static GoldenNode Root() => new("", SharedData.Json("expected_metrics.json"), []);

    public GoldenNode this[string key] => new($"{Path}/{key}", Json!.AsObject()[key], Read);

    public bool Has(string key) => Json is JsonObject all && all.ContainsKey(key);

    /// <summary>Of an object by name, of a list by number.</summary>
    public IEnumerable<GoldenNode> Children() => Json switch
    {
        JsonObject all => all.Select(one => this[one.Key]),
        JsonArray all => all.Select((one, i) => new GoldenNode($"{Path}/{i}", one, Read)),
        _ => [],
    };

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Paths of all values below, read or not.</summary>
    public IEnumerable<string> Leaves() =>
        Json is JsonObject or JsonArray ? Children().SelectMany(child => child.Leaves()) : [Path];

    public double Number() => Value()!.GetValue<double>();

    public int Int() => Value()!.GetValue<int>();

    public string Text() => Value()!.GetValue<string>();

    public int[] Ints() => [.. Children().Select(child => child.Int())];

    /// <summary>The value here, relative 1e-9, absolute 1e-12; null only with null.</summary>
    public void ShouldBe(double? actual)
    {
        JsonNode? value = Value();
        actual.ShouldBeGolden(value?.GetValueKind() is null or JsonValueKind.Null ? null : (double)value!, Path);
    }

    /// <summary>The value here is a loss stated as a positive number.</summary>
    public void ShouldBeLoss(double? actual) => ShouldBe(-actual);

    private JsonNode? Value()
    {
        Read.Add(Path);
        return Json;
    }
}
