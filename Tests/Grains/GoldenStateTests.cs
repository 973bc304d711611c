using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Orleans.Embedded.State;
using Risk.Grains.News;
using Risk.Tests.Support;

namespace Risk.Tests.Grains;

/// <summary>Every state that was ever stored still reads, and is written as it was: Golden/STATE.vN.json.</summary>
public sealed class GoldenStateTests
{
    private static readonly string Folder = Path.Combine(ProjectTree.Root, "Tests/Grains/Golden");

    public static TheoryData<string> GoldenFiles =>
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void Golden_IsRead_AndWrittenAsItWas(string file)
    {
        string json = File.ReadAllText(Path.Combine(Folder, file));
        Type type = States().Single(t => AliasOf(t) == AliasIn(file));
        object state = JsonSerializer.Deserialize(json, type, StateJson.Options)!;
        string written = JsonSerializer.Serialize(state, type, StateJson.Options);
        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(json)).ShouldBeTrue(
            $"{file} is now written as\n{written}");
    }

    [Fact]
    public void State_OfEveryGrain_HasAGoldenFileThatFillsEveryMember() =>
        States().SelectMany(Gaps).ShouldBeEmpty();

    private static IEnumerable<string> Gaps(Type state)
    {
        string? newest = Directory.GetFiles(Folder, $"{AliasOf(state)}.v*.json").Max(StringComparer.Ordinal);
        if (newest is null)
            return [$"{AliasOf(state)} has no golden file"];
        var golden = (JsonObject)JsonNode.Parse(File.ReadAllText(newest))!;
        return state.GetProperties().Where(p => p.GetCustomAttribute<IdAttribute>() is not null)
            .Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name))
            .Where(name => golden[name] is null or JsonArray { Count: 0 } or JsonObject { Count: 0 })
            .Select(name => $"{Path.GetFileName(newest)} leaves {name} empty");
    }

    /// <summary>What grains take as IPersistentState.</summary>
    private static IEnumerable<Type> States() =>
        from type in typeof(NewsGrain).Assembly.GetTypes()
        where typeof(Grain).IsAssignableFrom(type) && !type.IsAbstract
        from parameter in type.GetConstructors().Single().GetParameters()
        where parameter.GetCustomAttribute<PersistentStateAttribute>() is not null
        select parameter.ParameterType.GetGenericArguments()[0];

    private static string AliasOf(Type state) => state.GetCustomAttribute<AliasAttribute>()!.Alias;

    private static string AliasIn(string file) => file[..file.LastIndexOf(".v", StringComparison.Ordinal)];
}
