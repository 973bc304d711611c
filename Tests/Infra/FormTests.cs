using System.Text.Json;

namespace Risk.Tests.Infra;

/// <summary>Each file is at least of its own kind.</summary>
public sealed class FormTests
{
    public static TheoryData<string> Json =>
        [.. InfraFile.All("ecs", "grafana").Where(path => Path.GetExtension(path) is ".json")];

    public static TheoryData<string> Yaml => [.. InfraFile.All("compose", "grafana", "kubernetes", "prometheus")
        .Where(path => Path.GetExtension(path) is ".yaml" or ".yml")];

    [Theory]
    [MemberData(nameof(Json))]
    public void Json_File_Parses(string path)
    {
        using JsonDocument document = JsonDocument.Parse(InfraFile.Text(path));

        document.RootElement.EnumerateObject().ShouldNotBeEmpty();
    }

    // No reader of YAML is among the project's packages: what people get wrong most.
    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_File_HasNoTabsAndClosesWhatItOpens(string path)
    {
        string text = InfraFile.Text(path);

        text.ShouldNotContain("\t");
        (Count(text, '{'), Count(text, '[')).ShouldBe((Count(text, '}'), Count(text, ']')));
        (Count(text, '"') % 2).ShouldBe(0);
    }

    private static int Count(string text, char one) => text.Count(c => c == one);
}
