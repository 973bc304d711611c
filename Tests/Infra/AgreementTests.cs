using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Infra;

/// <summary>What the files name is what the programs have.</summary>
public sealed partial class AgreementTests
{
    /// <summary>Names that mean something to other programs.</summary>
    private static readonly string[] Foreign =
    [
        "POSTGRES_", "GF_", "GRAFANA_", "DOTNET_", "NUGET_", "BASH_", "REDISCLI_AUTH", "DATABASE_PASSWORD", "PG_",
        "DEBIAN_", "X86_",
    ];

    [Theory]
    [InlineData("compose")]
    [InlineData("kubernetes")]
    [InlineData("ecs")]
    [InlineData("cluster")]
    [InlineData("docker")]
    public void Settings_ThatAFileNames_AreInTheCatalog(string folder)
    {
        string[] known = [.. SettingsCatalog.All.Select(setting => setting.Key)];

        string[] named = [.. InfraFile.All(folder).SelectMany(path => Variable().Matches(InfraFile.Text(path)))
            .Select(match => match.Value).Distinct()
            .Where(name => !Foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))];

        named.ShouldNotBeEmpty();
        named.Except(known).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("WEBSOCKET_PORT", "api")]
    [InlineData("SILO_PORT", "silo")]
    [InlineData("GATEWAY_PORT", "silo")]
    [InlineData("SILO_HTTP_PORT", "silo")]
    public void Ports_OfTheContainers_AreTheDefaults(string key, string program)
    {
        string port = SettingsCatalog.All.Single(setting => setting.Key == key).Default;

        InfraFile.Text($"infra/kubernetes/base/{program}.yaml").ShouldContain($"containerPort: {port} ");
        InfraFile.Text($"infra/ecs/{program}.task.json").ShouldContain($"\"containerPort\": {port},");
        InfraFile.Text("infra/docker/Dockerfile").ShouldMatch($"\nEXPOSE[0-9 ]* {port}\\b");
    }

    [Fact]
    public void Images_RunAsNobodySpecial()
    {
        UserLine().Matches(InfraFile.Text("infra/docker/Dockerfile")).Select(line => line.Groups[1].Value)
            .ShouldBe(["1654:1654"]);
        foreach (string program in new[] { "api", "silo" })
        {
            InfraFile.Text($"infra/kubernetes/base/{program}.yaml").ShouldSatisfyAllConditions(
                yaml => yaml.ShouldContain("runAsNonRoot: true"),
                yaml => yaml.ShouldContain("readOnlyRootFilesystem: true"));
            JsonNode container = JsonNode.Parse(InfraFile.Text($"infra/ecs/{program}.task.json"))!
                ["containerDefinitions"]![0]!;
            container["user"]!.GetValue<string>().ShouldBe("1654:1654");
        }
    }

    [Theory]
    [InlineData("infra/grafana/dashboards/orleans-risk.json")]
    [InlineData("infra/prometheus/rules.yml")]
    [InlineData("infra/prometheus/rules.test.yml")]
    public void Metrics_ThatAFileNames_AreMeasured(string path)
    {
        string[] instruments = [.. ProjectTree.Files("*Meter.cs")
            .SelectMany(file => Instrument().Matches(InfraFile.Text(file)))
            .Select(match => match.Groups[1].Value.Replace('.', '_'))];

        string[] named = [.. Metric().Matches(InfraFile.Text(path)).Select(match => match.Value).Distinct()];

        named.ShouldNotBeEmpty();
        named.Where(name => !instruments.Any(instrument => Suffix().Replace(name, "") == instrument)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^USER (\S+)$", RegexOptions.Multiline)]
    private static partial Regex UserLine();

    [GeneratedRegex("\"(risk\\.[a-z.]+)\"")]
    private static partial Regex Instrument();

    [GeneratedRegex(@"\brisk_[a-z_]+\b")]
    private static partial Regex Metric();

    [GeneratedRegex("(_total|_seconds(_bucket|_count|_sum)?)$")]
    private static partial Regex Suffix();
}
