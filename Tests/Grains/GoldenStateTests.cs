using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Orleans.Embedded.State;
using Risk.Grains.News;
using Risk.Tests.Support;

namespace Risk.Tests.Grains;

/// <summary>
/// Every state that was ever stored still reads, and is written as it was: Golden/STATE.vN.json. What was stored before
/// a member came may be written with it.
/// </summary>
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
        Keeps(JsonNode.Parse(written), JsonNode.Parse(json), file == Newest(type)).ShouldBeTrue(
            $"{file} is now written as\n{written}");
    }

    [Fact]
    public void State_OfEveryGrain_HasAGoldenFileThatFillsEveryMember() =>
        States().SelectMany(Gaps).ShouldBeEmpty();

    private static IEnumerable<string> Gaps(Type state)
    {
        if (Newest(state) is not { } newest)
            return [$"{AliasOf(state)} has no golden file"];
        var golden = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, newest)))!;
        return state.GetProperties().Where(p => p.GetCustomAttribute<IdAttribute>() is not null)
            .Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name))
            .Where(name => golden[name] is null or JsonArray { Count: 0 } or JsonObject { Count: 0 })
            .Select(name => $"{newest} leaves {name} empty");
    }

    /// <param name="exactly">Nothing may have come along either.</param>
    private static bool Keeps(JsonNode? written, JsonNode? golden, bool exactly) => (written, golden) switch
    {
        (JsonObject now, JsonObject then) => (!exactly || now.Count == then.Count)
            && then.All(one => now.ContainsKey(one.Key) && Keeps(now[one.Key], one.Value, exactly)),
        (JsonArray now, JsonArray then) => now.Count == then.Count
            && now.Zip(then).All(pair => Keeps(pair.First, pair.Second, exactly)),
        _ => JsonNode.DeepEquals(written, golden),
    };

    /// <summary>The golden file of a state as it is stored now.</summary>
    private static string? Newest(Type state) => Directory.GetFiles(Folder, $"{AliasOf(state)}.v*.json")
        .Select(path => Path.GetFileName(path)).OrderBy(name => name.Length).ThenBy(name => name).LastOrDefault();

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
